import { counted } from "../domain/counted.ts";
import { AIMessage } from "@langchain/core/messages";
import { Command, END, Send, type LangGraphRunnableConfig } from "@langchain/langgraph";
import { pieceWriters, specialists } from "../agents/team.ts";
import type { CampaignRecord } from "../domain/campaign.ts";
import { MarketingError } from "../domain/errors.ts";
import { planCampaign } from "../domain/plan.ts";
import { marksOf, teller } from "./agent-node.ts";
import { mergeContent, type ContentMarks } from "./content-state.ts";
import { extendPlan } from "./extend-plan.ts";
import { startCampaign } from "./intake.ts";
import type { GraphPorts, OpenPorts } from "./ports.ts";
import { givenOf, missingPieces, progressOf } from "./progress.ts";
import { judgeCampaign } from "./quality-gate.ts";
import { nextSteps, type Step } from "./route.ts";
import { spokenReply } from "./spoken-reply.ts";
import type { CampaignState, CampaignUpdate } from "./state.ts";
import type { WritingTask } from "./writing-node.ts";

/** Up to this many tasks run side by side; larger plans go in batches. */
const tasksAtOnce = 100;

/**
 * The supervisor: reads the request, plans the pieces, sends whoever can work, judges the result and asks for approval.
 * Where to go is the pure `nextSteps`; here its steps are carried out.
 */
export function supervisorNode(openPorts: OpenPorts) {
  return async (state: CampaignState, config: LangGraphRunnableConfig): Promise<Command> => {
    const ports = await openPorts();
    const tell = teller(config);
    const update: CampaignUpdate = { ...(await intake(state, ports, config)), working: [] };
    for (const agent of state.working) {
      const count =
        state.plan?.pieces.filter((piece) => piece.agent === agent && piece.id in state.content).length ?? 0;
      tell({ type: "agent-end", agent, note: counted(count, "piece") });
    }
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
      const own = steps.find(({ kind }) => kind === "plan" || kind === "extend" || kind === "review" || kind === "say");
      if (own === undefined) return send(steps, seen, update, tell, ports);
      const made = await supervise(own.kind, seen, ports, tell);
      isSaid ||= own.kind === "say";
      Object.assign(update, made);
      seen = withUpdate(seen, made);
    }
  };
}

/** The state as it will be after the supervisor's own updates; those of reduced keys are left to the graph. */
function withUpdate(state: CampaignState, update: CampaignUpdate): CampaignState {
  // An update of plain keys has the type of the state; only the reduced keys take other input, and they are put back.
  const content = mergeContent(state.content, (update.content ?? {}) as ContentMarks);
  return { ...state, ...update, content, messages: state.messages } as CampaignState;
}

/** A request that nobody has read becomes a campaign; a campaign made elsewhere is loaded by its id. */
async function intake(
  state: CampaignState,
  ports: GraphPorts,
  config: LangGraphRunnableConfig,
): Promise<CampaignUpdate> {
  if (state.brief !== null) return {};
  const threadId = String(config.configurable?.["thread_id"] ?? ports.newId());
  let id = state.campaign_id;
  if (id === null) {
    if (state.request === null) return {};
    const runId = String(config.configurable?.["run_id"] ?? ports.newId());
    const started = await startCampaign(ports, {
      request: state.request,
      threadId,
      runId,
      seed: state.seed,
      writer: state.writer,
      approve: config.configurable?.["approve"] === true,
    });
    id = started.id;
  }
  const snapshot = await ports.store.getSnapshot(id);
  if (snapshot === null) throw new MarketingError("not-found", `campaign "${id}" not found`);
  const { brief, seed, createdAt, findings, classification, strategy, plan, writer } = snapshot.campaign;
  return {
    request: null,
    campaign_id: id,
    brief,
    facts: snapshot.facts,
    seed,
    writer,
    created_at: createdAt,
    findings,
    // What is stored already is not made again: on a thread that lost its checkpoints the run goes on where the store stands.
    classification,
    strategy,
    plan,
    content: marksOf(snapshot.pieces, state),
    tests: snapshot.tests.length === 0 ? null : snapshot.tests,
    calendar: snapshot.slots.length === 0 ? null : snapshot.slots,
  };
}

type Tell = ReturnType<typeof teller>;

/** The supervisor's own work; what it makes is stored before it is returned. */
async function supervise(
  kind: Step["kind"],
  state: CampaignState,
  ports: GraphPorts,
  tell: Tell,
): Promise<CampaignUpdate> {
  switch (kind) {
    case "plan":
      return await makePlan(state, ports, tell);
    case "extend":
      return await extendPlan(state, ports);
    case "review":
      return await review(state, ports, tell);
    default:
      return { messages: [new AIMessage(spokenReply(state))], intent: null, reply: null };
  }
}

async function makePlan(state: CampaignState, { store }: GraphPorts, tell: Tell): Promise<CampaignUpdate> {
  const { campaignId, brief, seed, notBefore } = givenOf(state);
  const { strategy, classification } = state;
  if (strategy === null || classification === null) throw new MarketingError("internal", "planned before the strategy");
  const plan = planCampaign({ brief, strategy, personas: classification.personas, seed, notBefore });
  await store.changeCampaign(campaignId, { plan });
  tell({
    type: "agent-end",
    agent: "supervisor",
    note: `${counted(plan.pieces.length, "piece")} and ${counted(plan.tests.length, "test")} planned`,
  });
  return { plan };
}

async function review(state: CampaignState, { store }: GraphPorts, tell: Tell): Promise<CampaignUpdate> {
  const { campaignId } = givenOf(state);
  const snapshot = await store.getSnapshot(campaignId);
  if (snapshot === null) throw new MarketingError("not-found", `campaign "${campaignId}" not found`);
  const gate = judgeCampaign(snapshot);
  const kept = state.findings.filter(({ rule }) => rule === "untrusted-instruction");
  const findings = [...kept, ...gate.findings];
  const status: CampaignRecord["status"] = "awaiting_approval";
  await store.changeCampaign(campaignId, { findings, status });
  for (const finding of [...findings, ...snapshot.pieces.flatMap(({ checks }) => checks)]) {
    tell({ type: "finding", agent: "supervisor", finding });
  }
  const { errors, warnings } = gate.review;
  tell({
    type: "agent-end",
    agent: "supervisor",
    note: `quality gate: ${counted(errors, "error")}, ${counted(warnings, "warning")}`,
  });
  return { review: gate.review, findings };
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
