import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { GiftName } from "../../agents/agent.ts";
import { specialists } from "../../agents/team.ts";
import type { Intent } from "../../domain/chat-intent.ts";
import type { PiecePlan } from "../../domain/piece.ts";
import { AgentName } from "../../domain/vocabulary.ts";
import { nextSteps, type Progress, type Step } from "../../graphs/route.ts";

const piece = (id: string, agent: PiecePlan["agent"]): PiecePlan => ({
  id,
  channel: "twitter",
  type: "tweet",
  agent,
  persona: "developer",
  tone: "technical",
  day: 1,
  week: 1,
  focus: "problem_awareness",
  theme: "code review",
  framework: "PAS",
  hookKind: "question",
  ordinal: 0,
  earlier: [],
  words: null,
  mail: null,
  link: null,
  quote: null,
  proof: null,
});
const pieces = [piece("a", "thread_builder"), piece("b", "persona"), piece("c", "evangelism"), piece("d", "persona")];
const fresh: Progress = {
  isStarted: true,
  has: new Set(),
  missing: [],
  hasAdditions: false,
  isReviewed: false,
  isDecided: false,
  chat: null,
};
const names = (steps: Step[]): string[] => steps.map((step) => ("agent" in step ? step.agent : step.kind));

describe("nextSteps", () => {
  it("starts a new campaign with everybody who needs nothing but the brief", () => {
    expect(names(nextSteps(fresh, specialists))).toEqual([
      "campaign_classifier",
      "engagement_monitor",
      "feedback_summarizer",
    ]);
  });

  it("lets the calendar be made beside the writing", () => {
    const has = new Set<GiftName>(["classification", "metrics", "insights", "learnings", "strategy", "plan"]);

    const steps = nextSteps({ ...fresh, has, missing: pieces }, specialists);

    expect(names(steps)).toEqual(["scheduler", "thread_builder", "persona", "evangelism"]);
  });

  it("understands a message before anything else", () => {
    const chat = { intent: null, isAnswered: false, isSaid: false };

    expect(names(nextSteps({ ...fresh, chat }, specialists))).toEqual(["campaign_classifier"]);
  });

  it("sends a question about the plan to the scheduler and makes nothing", () => {
    const chat = { intent: { kind: "question", about: "plan", week: 2 }, isAnswered: false, isSaid: false } as const;

    expect(names(nextSteps({ ...fresh, chat }, specialists))).toEqual(["scheduler"]);
    expect(names(nextSteps({ ...fresh, chat: { ...chat, isAnswered: true } }, specialists))).toEqual(["say"]);
  });

  it("understands a message once, and asks for the approval again after the answer", () => {
    const chat = { intent: null, isAnswered: false, isSaid: true };
    const has = new Set<GiftName>(["plan", "content"]);

    expect(nextSteps({ ...fresh, has, isReviewed: true, chat }, specialists)).toEqual([{ kind: "approval" }]);
    expect(nextSteps({ ...fresh, has, isReviewed: true, isDecided: true, chat }, specialists)).toEqual([]);
  });

  it("begins a campaign from a message, makes it, and speaks and asks at the end", () => {
    const intent: Intent = { kind: "brief", request: {}, understood: [], assumed: [] };
    const chat = { intent, isAnswered: false, isSaid: false };
    const everything = new Set<GiftName>([...specialists.map(({ gives }) => gives), "plan", "content"]);

    expect(names(nextSteps({ ...fresh, isStarted: false, chat }, specialists))).toEqual(["start"]);
    expect(names(nextSteps({ ...fresh, chat }, specialists))).toContain("campaign_classifier");
    expect(names(nextSteps({ ...fresh, has: everything, chat }, specialists))).toEqual(["review"]);
    expect(names(nextSteps({ ...fresh, has: everything, isReviewed: true, chat }, specialists))).toEqual(["say"]);
  });

  it("makes nothing when a brief lacks something, or could not be kept", () => {
    const incomplete: Intent = { kind: "incomplete", missing: ["channels"] };
    const refused: Intent = { kind: "unknown", text: "" };

    for (const chat of [
      { intent: incomplete, isAnswered: false, isSaid: false },
      { intent: refused, isAnswered: true, isSaid: false },
    ]) {
      expect(names(nextSteps({ ...fresh, isStarted: false, chat }, specialists))).toEqual(["say"]);
    }
  });

  it("visits every agent once on the way to the approval, whatever was done before", () => {
    const gifts = specialists.map(({ gives }) => gives);
    fc.assert(
      fc.property(fc.subarray(gifts), fc.boolean(), (given, planned) => {
        const has = new Set<GiftName>(given);
        if (planned) has.add("plan");
        const before = new Set(has);
        const visited = walk(has);

        const expected = specialists.filter(({ gives }) => !before.has(gives)).map(({ name }) => name);
        expect(visited.filter((name) => specialists.some((agent) => agent.name === name)).toSorted()).toEqual(
          expected.toSorted(),
        );
        expect(visited.at(-1)).toBe("approval");
      }),
    );
  });

  it("shows all eleven agents in a new campaign", () => {
    const visited = new Set(walk(new Set()));

    expect(AgentName.options.filter((name) => !visited.has(name))).toEqual([]);
  });
});

/** Plays a whole run: every step does its work at once. */
function walk(has: Set<GiftName>): string[] {
  const visited: string[] = [];
  let written = false;
  let isReviewed = false;
  for (let round = 0; round < 30; round += 1) {
    const missing = has.has("plan") && !written ? pieces : [];
    if (has.has("plan") && written) has.add("content");
    const steps = nextSteps({ ...fresh, has, missing, isReviewed, isDecided: false }, specialists);
    visited.push(...names(steps));
    if (steps.some(({ kind }) => kind === "approval")) return visited;
    for (const step of steps) {
      if (step.kind === "send") {
        const agent = specialists.find(({ name }) => name === step.agent);
        expect(agent?.needs.every((need) => has.has(need))).toBe(true);
      }
    }
    for (const step of steps) {
      if (step.kind === "send") has.add(specialists.find(({ name }) => name === step.agent)?.gives ?? "content");
      if (step.kind === "plan") has.add("plan");
      if (step.kind === "write") written = true;
      if (step.kind === "review") isReviewed = true;
    }
  }
  throw new Error(`no end: ${visited.join(" ")}`);
}
