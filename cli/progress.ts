import { counted } from "../domain/counted.ts";
import type { RunEvent } from "../domain/run-event.ts";

export type Agent = Extract<RunEvent, { type: "agent-start" }>["agent"];

/** Where a run stands, agent by agent, in the order in which they began. */
export interface Progress {
  agents: { name: Agent; state: "working" | "done"; note: string; pieces: number }[];
  pieces: { done: number; total: number };
}

export const noProgress: Progress = { agents: [], pieces: { done: 0, total: 0 } };

/** The progress after one more event; an agent that works again is working again. */
export function advance(progress: Progress, event: RunEvent): Progress {
  switch (event.type) {
    case "agent-start":
      return withAgent(progress, event.agent, { state: "working", note: "" });
    case "agent-end":
      return withAgent(progress, event.agent, { state: "done", note: event.note });
    case "piece": {
      const pieces = progress.agents.find(({ name }) => name === event.agent)?.pieces ?? 0;
      const next = withAgent(progress, event.agent, { pieces: pieces + 1 });
      return { ...next, pieces: { done: Math.max(progress.pieces.done, event.done), total: event.total } };
    }
    default:
      return progress;
  }
}

function withAgent(progress: Progress, name: Agent, change: Partial<Progress["agents"][number]>): Progress {
  const isKnown = progress.agents.some((agent) => agent.name === name);
  const agents = isKnown
    ? progress.agents
    : [...progress.agents, { name, state: "working" as const, note: "", pieces: 0 }];
  return { ...progress, agents: agents.map((agent) => (agent.name === name ? { ...agent, ...change } : agent)) };
}

/** The line that a log gets for an event, null when it says nothing new: each agent's result, and every tenth of the pieces. */
export function plainLine(event: RunEvent): string | null {
  if (event.type === "agent-end") return `${event.agent}: ${event.note === "" ? "done" : event.note}`;
  if (event.type === "step") return `${event.step}: ${event.note}`;
  if (event.type !== "piece") return null;
  const step = Math.max(1, Math.ceil(event.total / 10));
  return event.done % step === 0 || event.done === event.total ? `pieces: ${event.done} of ${event.total}` : null;
}

/** The lines of a live view, one for each agent that has begun. */
export function liveLines({ agents }: Progress): string[] {
  const width = Math.max(0, ...agents.map(({ name }) => name.length));
  return agents.map(({ name, state, note, pieces }) => {
    const doing = pieces > 0 ? `${counted(pieces, "piece")} so far` : "working";
    return `${state === "done" ? "✔" : "…"} ${name.padEnd(width)}  ${state === "done" ? note : doing}`.trimEnd();
  });
}

/** The title of a live view. @param seconds since the run began */
export function liveTitle(title: string, { pieces }: Progress, seconds: number): string {
  const count = pieces.total > 0 ? `${pieces.done} of ${counted(pieces.total, "piece")}, ` : "";
  return `${title}: ${count}${seconds} s`;
}
