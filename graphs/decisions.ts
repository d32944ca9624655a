import { counted } from "../domain/counted.ts";
import { z } from "zod";
import { MarketingError } from "../domain/errors.ts";
import { nearest } from "../domain/nearest.ts";
import type { Piece } from "../domain/piece.ts";
import { lengthOf, plainText } from "../domain/plain-text.ts";
import { overridesIn, type Decision, type Override } from "../domain/review.ts";
import { shortened } from "../domain/shortened.ts";

/** Pieces that are approved despite their errors; the reason is asked for below, with an error that says so. */
const Overriding = z.object({ pieces: z.array(z.string()).max(2000), reason: z.string().optional() });

/**
 * The arguments of an edited action; whatever else the action held is not the editor's to change. Both chat UIs give an
 * edited list back as the text of their input field: JSON, or names with commas or line breaks between them.
 */
const EditedArguments = z.object({
  piece_ids: z.union([z.array(z.string()), z.string().max(200_000).transform(idsIn)]),
  override: Overriding.optional(),
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
        z.object({ type: z.literal("approve"), override: Overriding.optional() }),
        z.object({ type: z.literal("reject"), message: z.string().optional() }),
        z.object({
          type: z.literal("edit"),
          edited_action: z.object({ args: EditedArguments }),
          override: Overriding.optional(),
        }),
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
 * @param pieces all of the campaign, which an override may name
 * @throws MarketingError "invalid-usage" for any other shape, number or piece, and what `requireOverridable` throws: nothing
 *   is decided then
 */
export function readDecisions(
  answer: unknown,
  groups: readonly (readonly string[])[],
  pieces: readonly Overridable[],
): Decision[] {
  const decisions = decisionsIn(answer);
  requireOverridable(decisions, pieces);
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

type Overridable = Pick<Piece, "id" | "status">;

const longestReason = 1000;

/**
 * @throws MarketingError "not-found" with the nearest id when an override names a piece that isn't there, "conflict" when
 *   the piece has no words to approve
 */
export function requireOverridable(decisions: readonly Decision[], pieces: readonly Overridable[]): void {
  for (const [id] of overridesIn(decisions)) {
    const piece = pieces.find((one) => one.id === id);
    if (piece === undefined) {
      const near = nearest(
        id,
        pieces.map((one) => one.id),
      );
      throw new MarketingError("not-found", `the override names the piece "${shortened(id, 60)}", which is not there`, {
        hint: near === null ? "name pieces by their ids, as the campaign lists them" : `did you mean "${near}"?`,
      });
    }
    if (piece.status === "failed") {
      throw new MarketingError("conflict", `the piece "${id}" was not written`, {
        why: "a reason makes no words",
        hint: "let it be written again first",
      });
    }
  }
}

type Overriding = z.infer<typeof Overriding>;

/** As the field of a decision: absent where nothing is overridden. */
function overrideOf(given: Overriding | undefined): { override?: Override } {
  return given === undefined ? {} : { override: readOverride(given) };
}

/** @throws MarketingError "invalid-input" for an override without a reason, without pieces, or with too long a reason */
function readOverride({ pieces, reason: given = "" }: Overriding): Override {
  const reason = plainText(given).replace(/\s+/g, " ");
  const faults = [
    ...(pieces.length === 0 ? [{ pointer: "/override/pieces", detail: "an override names its pieces" }] : []),
    ...(reason === ""
      ? [{ pointer: "/override/reason", detail: "an override needs a reason, which is recorded" }]
      : []),
    ...(lengthOf(reason) > longestReason
      ? [{ pointer: "/override/reason", detail: `the reason has more than ${longestReason} characters` }]
      : []),
  ];
  if (faults.length === 0) return { pieces: [...new Set(pieces)], reason };
  const details = faults.map(({ detail }) => detail).join("; ");
  throw new MarketingError("invalid-input", `nothing is approved: ${details}`, {
    hint: 'send {"type":"approve","override":{"pieces":["…"],"reason":"…"}}',
    errors: faults,
  });
}

/** The decisions of an answer, whatever it is about. @throws MarketingError "invalid-usage" for any other shape */
export function decisionsIn(answer: unknown): Decision[] {
  const ours = Decided.safeParse(answer);
  if (ours.success) {
    return ours.data.decisions.map((decision): Decision => {
      if (decision.type === "reject") return decision;
      if (decision.type === "approve") return { type: "approve", ...overrideOf(decision.override) };
      const { piece_ids: pieceIds, override } = decision.edited_action.args;
      return { type: "edit", pieceIds, ...overrideOf(decision.override ?? override) };
    });
  }
  const inbox = InboxAnswer.safeParse(answer);
  if (inbox.success) {
    return inbox.data.map((item): Decision => {
      switch (item.type) {
        case "accept":
          return { type: "approve" };
        case "edit":
          return { type: "edit", pieceIds: item.args.args.piece_ids, ...overrideOf(item.args.args.override) };
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
