import type { GiftName, Specialist } from "../agents/agent.ts";
import type { Intent } from "../domain/chat-intent.ts";
import type { PiecePlan } from "../domain/piece.ts";
import type { AgentName, WritingAgent } from "../domain/vocabulary.ts";

/** Where a campaign stands, as the route sees it. */
export interface Progress {
  /** the thread holds a campaign */
  isStarted: boolean;
  /** gifts that are there */
  has: ReadonlySet<GiftName>;
  /** planned pieces that nobody has written yet */
  missing: readonly PiecePlan[];
  isReviewed: boolean;
  isDecided: boolean;
  /** pieces wait to be taken into the plan */
  hasAdditions: boolean;
  /** null in a run without a message */
  chat: { intent: Intent | null; isAnswered: boolean; isSaid: boolean } | null;
}

/**
 * What happens next. Steps that start an agent go out together; `start`, `plan`, `extend`, `review` and `say` are the
 * supervisor's own work, `approval` waits for a person.
 */
export type Step =
  | { kind: "send"; agent: AgentName }
  | { kind: "write"; agent: WritingAgent; pieces: PiecePlan[] }
  | { kind: OwnStep }
  | { kind: "approval" };

/** What the supervisor does itself. */
export type OwnStep = "start" | "plan" | "extend" | "review" | "say";

/** Whose business a question is. */
const answering = {
  plan: "scheduler",
  calendar: "scheduler",
  tests: "ab_testing",
  strategy: "narrative",
  goals: "engagement_monitor",
} as const satisfies Record<string, AgentName>;

/**
 * Everything that can start now: each agent whose needs are met and whose gift is missing. Empty at the end.
 * No model decides here; a message is understood first, answered by the agent whose business it is, and what it made stale
 * is made again by the same rule.
 */
export function nextSteps(progress: Progress, team: readonly Specialist[]): Step[] {
  const { chat } = progress;
  if (chat === null && progress.hasAdditions) return [{ kind: "extend" }];
  const closing: Step[] = progress.isReviewed && !progress.isDecided ? [{ kind: "approval" }] : [];
  if (chat?.isSaid) return closing;
  if (chat !== null && chat.intent === null) return [{ kind: "send", agent: "campaign_classifier" }];
  const isBegun = (chat?.intent?.kind === "brief" || chat?.intent?.kind === "continue") && progress.isStarted;
  if (chat?.intent && !chat.isAnswered && !isBegun) return [firstStepFor(chat.intent)];
  const onlyTalks = chat !== null && !makes.has(chat.intent?.kind ?? "unknown");
  const making = onlyTalks ? [] : makingSteps(progress, team);
  if (making.length > 0) return making;
  if (!onlyTalks && !progress.isReviewed) return [{ kind: "review" }];
  return chat === null ? closing : [{ kind: "say" }];
}

/** The intents after which something is made; the others are only talked about. */
const makes: ReadonlySet<Intent["kind"]> = new Set(["brief", "continue", "restyle", "add"]);

function firstStepFor(intent: Intent): Step {
  switch (intent.kind) {
    case "brief":
      return { kind: "start" };
    case "restyle":
      return { kind: "send", agent: "tone" };
    case "add":
      return { kind: "extend" };
    case "question": {
      const agent = Object.entries(answering).find(([about]) => about === intent.about)?.[1];
      return agent === undefined ? { kind: "say" } : { kind: "send", agent };
    }
    default:
      return { kind: "say" };
  }
}

function makingSteps({ has, missing }: Progress, team: readonly Specialist[]): Step[] {
  const steps: Step[] = team
    .filter(({ gives, needs }) => !has.has(gives) && needs.every((need) => has.has(need)))
    .map(({ name }) => ({ kind: "send", agent: name }));
  if (has.has("strategy") && !has.has("plan")) steps.push({ kind: "plan" });
  const writers = [...new Set(missing.map(({ agent }) => agent))];
  for (const agent of writers) {
    steps.push({ kind: "write", agent, pieces: missing.filter((piece) => piece.agent === agent) });
  }
  return steps;
}
