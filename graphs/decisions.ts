import { z } from "zod";
import { MarketingError } from "../domain/errors.ts";
import type { Decision } from "../domain/review.ts";

/** The answer of agent-chat-ui and of our own API. */
const Decided = z.object({
  decisions: z.array(z.object({ type: z.enum(["approve", "reject"]), message: z.string().optional() })).min(1),
});

/** The answer of agent-inbox: accept = approve, ignore = reject; a response is a rejection with its words. */
const InboxAnswer = z
  .array(
    z.discriminatedUnion("type", [
      z.object({ type: z.literal("accept") }),
      z.object({ type: z.literal("ignore") }),
      z.object({ type: z.literal("response"), args: z.string() }),
    ]),
  )
  .min(1);

/**
 * One decision per group, from either form of answer; one decision alone speaks for all groups.
 * @throws MarketingError "invalid-usage" for any other shape or number: nothing is decided then
 */
export function readDecisions(answer: unknown, groups: number): Decision[] {
  const decisions = parse(answer);
  const first = decisions[0];
  if (first !== undefined && decisions.length === 1) return Array.from({ length: groups }, () => first);
  if (decisions.length === groups) return decisions;
  throw new MarketingError("invalid-usage", `${decisions.length} decisions for ${groups} groups of pieces`, {
    hint: "send one decision for each group in their order, or a single one for all",
  });
}

function parse(answer: unknown): Decision[] {
  const ours = Decided.safeParse(answer);
  if (ours.success) {
    return ours.data.decisions.map(({ type, message }) => (message === undefined ? { type } : { type, message }));
  }
  const inbox = InboxAnswer.safeParse(answer);
  if (inbox.success) {
    return inbox.data.map((item) => {
      if (item.type === "accept") return { type: "approve" };
      return item.type === "response" ? { type: "reject", message: item.args } : { type: "reject" };
    });
  }
  throw new MarketingError("invalid-usage", "the answer to the approval was not understood", {
    why: "a decision is approve or reject",
    hint: 'send {"decisions":[{"type":"approve"}]}',
  });
}
