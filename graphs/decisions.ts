import { counted } from "../domain/counted.ts";
import { z } from "zod";
import { MarketingError } from "../domain/errors.ts";
import type { Decision } from "../domain/review.ts";

/**
 * The arguments of an edited action; whatever else the action held is not the editor's to change. Both chat UIs give an
 * edited list back as the text of their input field: JSON, or names with commas or line breaks between them.
 */
const EditedArguments = z.object({
  piece_ids: z.union([z.array(z.string()), z.string().max(200_000).transform(idsIn)]),
});

function idsIn(text: string): string[] {
  const names = text.replace(/^\s*\[|\]\s*$/g, "").split(/[\s,]+/);
  return [...new Set(names.map((name) => name.replace(/^["']|["']$/g, "")).filter((name) => name !== ""))];
}

/** The answer of agent-chat-ui and of our own API. */
const Decided = z.object({
  decisions: z
    .array(
      z.discriminatedUnion("type", [
        z.object({ type: z.literal("approve") }),
        z.object({ type: z.literal("reject"), message: z.string().optional() }),
        z.object({ type: z.literal("edit"), edited_action: z.object({ args: EditedArguments }) }),
      ]),
    )
    .min(1),
});

/** The answer of agent-inbox: accept = approve, ignore = reject; a response is a rejection with its words. */
const InboxAnswer = z
  .array(
    z.discriminatedUnion("type", [
      z.object({ type: z.literal("accept") }),
      z.object({ type: z.literal("ignore") }),
      z.object({ type: z.literal("response"), args: z.string() }),
      z.object({ type: z.literal("edit"), args: z.object({ args: EditedArguments }) }),
    ]),
  )
  .min(1);

/**
 * One decision per group, from either form of answer; one decision alone speaks for all groups.
 * @param groups the ids of the pieces that each group asks about
 * @throws MarketingError "invalid-usage" for any other shape, number or piece: nothing is decided then
 */
export function readDecisions(answer: unknown, groups: readonly (readonly string[])[]): Decision[] {
  const decisions = decisionsIn(answer);
  const known = new Set(groups.flat());
  const strange = decisions.flatMap((decision) =>
    decision.type === "edit" ? decision.pieceIds.filter((id) => !known.has(id)) : [],
  );
  if (strange.length > 0) {
    throw new MarketingError("invalid-usage", `the edit names ${strange.join(", ")}, which nobody asks about`, {
      hint: "keep in piece_ids only pieces of the request",
    });
  }
  const first = decisions[0];
  if (first !== undefined && decisions.length === 1) return groups.map(() => first);
  if (decisions.length === groups.length) return decisions;
  throw new MarketingError(
    "invalid-usage",
    `${counted(decisions.length, "decision")} for ${counted(groups.length, "group")} of pieces`,
    {
      hint: "send one decision for each group in their order, or a single one for all",
    },
  );
}

/** The decisions of an answer, whatever it is about. @throws MarketingError "invalid-usage" for any other shape */
export function decisionsIn(answer: unknown): Decision[] {
  const ours = Decided.safeParse(answer);
  if (ours.success) {
    return ours.data.decisions.map((decision) =>
      decision.type === "edit" ? { type: "edit", pieceIds: decision.edited_action.args.piece_ids } : decision,
    );
  }
  const inbox = InboxAnswer.safeParse(answer);
  if (inbox.success) {
    return inbox.data.map((item): Decision => {
      switch (item.type) {
        case "accept":
          return { type: "approve" };
        case "edit":
          return { type: "edit", pieceIds: item.args.args.piece_ids };
        case "response":
          return { type: "reject", message: item.args };
        default:
          return { type: "reject" };
      }
    });
  }
  throw new MarketingError("invalid-usage", "the answer to the approval was not understood", {
    why: "a decision is approve, edit or reject",
    hint: 'send {"decisions":[{"type":"approve"}]}',
  });
}
