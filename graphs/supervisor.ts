import { AIMessage } from "@langchain/core/messages";
import { Command, END, Send, type LangGraphRunnableConfig } from "@langchain/langgraph";
import { pieceWriters, specialists } from "../agents/team.ts";
import { counted } from "../domain/counted.ts";
import { MarketingError } from "../domain/errors.ts";
import { beginFromChat, intake } from "./begin.ts";
import { mergeContent, type ContentMarks } from "./content-state.ts";
import { extendPlan, requireFreeIds } from "./extend-plan.ts";
import { makePlan } from "./make-plan.ts";
import type { GraphPorts, OpenPorts } from "./ports.ts";
import { givenOf, missingPieces, progressOf } from "./progress.ts";
import { reviewCampaign } from "./quality-gate.ts";
import { refuse, throwIfRefused } from "./refusal.ts";
import { nextSteps, type OwnStep, type Step } from "./route.ts";
import { tenantOf } from "./run-config.ts";
import { spokenReply } from "./spoken-reply.ts";
import type { CampaignState, CampaignUpdate } from "./state.ts";
import { teller, type Tell } from "./teller.ts";
import type { WritingTask } from "./writing-node.ts";

/** Up to this many tasks run side by side; larger plans go in batches. */
const tasksAtOnce = 100;

/**
 * The supervisor: reads the request, plans the pieces, sends whoever can work, judges the result and asks for approval.
 * Where to go is the pure `nextSteps`; here its steps are carried out.
 */
export function supervisorNode(openPorts: OpenPorts) {
  return async (state: CampaignState, config: LangGraphRunnableConfig): Promise<Command> => {
    throwIfRefused(state);
    const ports = await openPorts(tenantOf(config));
    const tell = teller(config);
    let update: CampaignUpdate;
    try {
      update = { ...(await intake(state, ports, config)), working: [] };
      requireFreeIds(withUpdate(state, update));
    } catch (error) {
      if (error instanceof MarketingError && !error.retryable) return refuse(error, state);
      throw error;
    }
    tellReturns(state, tell);
    let seen = withUpdate(state, update);
    if (seen.brief === null && progressOf(seen).chat === null) {
      throw new MarketingError("invalid-usage", "nothing to do on this thread", {
        why: "neither a request nor a message was given",
        hint: 'send {"request": {…a brief…}} or a message about a campaign',
      });
    }
    let isSaid = false;
    for (;;) {
      const progress = progressOf(seen);
      if (progress.chat !== null) progress.chat.isSaid = isSaid;
      const steps = nextSteps(progress, specialists);
      const own = steps.find(isOwn);
      if (own === undefined) return send(steps, seen, update, tell, ports);
      const made = await supervise(own.kind, seen, { ports, config, tell });
      isSaid ||= own.kind === "say";
      update = both(update, made);
      seen = withUpdate(seen, made);
    }
  };
}

function isOwn(step: Step): step is { kind: OwnStep } {
  return step.kind !== "send" && step.kind !== "write" && step.kind !== "approval";
}

/** Writing agents work in many tasks; that they are back is told once for each. */
function tellReturns(state: CampaignState, tell: Tell): void {
  for (const agent of state.working) {
    const written = state.plan?.pieces.filter((piece) => piece.agent === agent && piece.id in state.content) ?? [];
    tell({ type: "agent-end", agent, note: counted(written.length, "piece") });
  }
}

/** Two updates as one; the marks of both stay. */
function both(update: CampaignUpdate, made: CampaignUpdate): CampaignUpdate {
  const isOne = update.content === undefined || made.content === undefined;
  return { ...update, ...made, ...(isOne ? {} : { content: mergeContent(marksIn(update), marksIn(made)) }) };
}

/** The supervisor's own updates bring marks, never LangGraph's form that overwrites. */
function marksIn({ content }: CampaignUpdate): ContentMarks {
  return (content ?? {}) as ContentMarks;
}

/** The state as it will be after the supervisor's own updates; those of reduced keys are left to the graph. */
function withUpdate(state: CampaignState, update: CampaignUpdate): CampaignState {
  // An update of plain keys has the type of the state; only the reduced keys take other input, and they are put back.
  const content = mergeContent(state.content, marksIn(update));
  return { ...state, ...update, content, messages: state.messages } as CampaignState;
}

/** The supervisor's own work; what it makes is stored before it is returned. */
async function supervise(
  kind: OwnStep,
  state: CampaignState,
  { ports, config, tell }: { ports: GraphPorts; config: LangGraphRunnableConfig; tell: Tell },
): Promise<CampaignUpdate> {
  switch (kind) {
    case "start":
      return await beginFromChat(state, ports, config);
    case "plan":
      return await makePlan(state, ports, tell);
    case "extend":
      return await extendPlan(state, ports);
    case "review":
      return await reviewCampaign(state, ports, tell);
    default:
      return {
        messages: [new AIMessage(await spokenReply(state, ports))],
        answering: null,
        intent: null,
        reply: null,
        misread: null,
      };
  }
}

/** Sends the agents; an empty list of steps is the end of the run. */
function send(steps: Step[], state: CampaignState, update: CampaignUpdate, tell: Tell, { hash }: GraphPorts): Command {
  const goto: (string | Send)[] = [];
  for (const step of steps) {
    if (step.kind === "send") goto.push(step.agent);
    if (step.kind === "approval") goto.push("approval");
    if (step.kind !== "write") continue;
    tell({ type: "agent-start", agent: step.agent });
    update.working = [...(update.working ?? []), step.agent];
    goto.push(...writingTasks(step.pieces, state, hash).map((task) => new Send(step.agent, task)));
  }
  return new Command({ update, goto: goto.length === 0 ? END : goto });
}

function writingTasks(
  pieces: Extract<Step, { kind: "write" }>["pieces"],
  state: CampaignState,
  hash: (text: string) => string,
): WritingTask[] {
  const planned = state.plan?.pieces ?? [];
  const size = Math.ceil(missingPieces(state).length / tasksAtOnce);
  const positions = new Map(planned.map(({ id }, position) => [id, position]));
  const tasks: WritingTask[] = [];
  for (let from = 0; from < pieces.length; from += size) {
    tasks.push({
      campaign_id: givenOf(state).campaignId,
      batch: pieces.slice(from, from + size).map((plan) => ({ plan, position: positions.get(plan.id) ?? 0 })),
      material_hash: hash(JSON.stringify([state.brief, state.facts, state.seed, state.strategy, state.writer])),
      finished: planned.length - missingPieces(state).length,
      total: planned.length,
    });
  }
  return tasks;
}

/** The names of all nodes that the supervisor may send, for the drawing of the graph. */
export const destinations = [...specialists.map(({ name }) => name), ...Object.keys(pieceWriters), "approval", END];
