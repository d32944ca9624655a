import { channels } from "../domain/channels.ts";
import { contentTypes } from "../domain/content-types.ts";
import { counted } from "../domain/counted.ts";
import type { Piece } from "../domain/piece.ts";
import { rejected, type Review } from "../domain/review.ts";
import { shortened } from "../domain/shortened.ts";
import type { ChannelName, ContentType } from "../domain/vocabulary.ts";

/** Pieces of one group that are shown with their hook; the ids are always complete. */
const mostShown = 100;
const longestHook = 80;
const longestReason = 200;

/** Pieces that one decision is asked about; without a channel there are none. */
export interface AskedGroup {
  channel: ChannelName | null;
  pieceIds: string[];
}

interface Asked {
  review: Review;
  campaignId: string;
  /** the pieces as they are now */
  pieces: Piece[];
  /** what was wrong with the last answer; null = there was none */
  fault: string | null;
}

/**
 * One action per group of pieces, in the shape that agent-chat-ui (`args`) and agent-inbox (`arguments`) read. An edit
 * leaves in `piece_ids` what is approved; `pieces` says what they are.
 */
export function approvalRequest(groups: AskedGroup[], { review, campaignId, pieces, fault }: Asked) {
  const known = new Map(pieces.map((piece) => [piece.id, piece]));
  const others = review.needsReview.length + review.missing.length;
  return {
    action_requests: groups.map(({ channel, pieceIds }) => {
      const shown = pieceIds.slice(0, mostShown).flatMap((id) => {
        const piece = known.get(id);
        return piece === undefined ? [] : [shownPiece(piece)];
      });
      const isRejected = shown.some((piece) => "rejected_before" in piece);
      const args = { campaign_id: campaignId, channel, piece_ids: pieceIds, pieces: shown };
      const words = [
        fault === null ? "" : `The last answer can't be used: ${fault}.`,
        channel === null
          ? nothingAsked(pieces)
          : `${channels[channel].name}: ${counted(pieceIds.length, "piece")} that passed${isRejected ? ", but were rejected before. An approval takes the rejection back" : ""}.`,
        others === 0 ? "" : `Left out until a person mends them: ${others}, or overrides their errors with a reason.`,
        groups.length > 1 ? `A single answer speaks for all ${groups.length} channels.` : "",
        ...shown.map((piece) => `\n- ${piece.id}, ${contentTypes[piece.type].label}: ${piece.hook}${reasonIn(piece)}`),
        pieceIds.length > shown.length ? `\n- and ${counted(pieceIds.length - shown.length, "other piece")}` : "",
      ];
      const description = words
        .filter((part) => part !== "")
        .join(" ")
        .replaceAll(" \n", "\n");
      return { name: "approve_pieces", args, arguments: args, description };
    }),
    review_configs: groups.map(() => ({
      action_name: "approve_pieces",
      allowed_decisions: ["approve", "edit", "reject"],
    })),
  };
}

interface ShownPiece {
  id: string;
  type: ContentType;
  hook: string;
  /** why a person rejected it; absent when nobody has */
  rejected_before?: string;
}

function shownPiece({ id, type, hook, status, checks }: Piece): ShownPiece {
  const rejection = status === "needs_review" ? checks.find(({ rule }) => rule === rejected) : undefined;
  return {
    id,
    type,
    hook: shortened(hook, longestHook),
    ...(rejection === undefined ? {} : { rejected_before: shortened(rejection.message, longestReason) }),
  };
}

function reasonIn({ rejected_before: reason }: ShownPiece): string {
  return reason === undefined ? "" : ` (rejected before: ${reason})`;
}

function nothingAsked(pieces: Piece[]): string {
  const approved = pieces.filter(({ status }) => status === "approved").length;
  return approved === 0 ? "No piece passed the quality gate." : `No piece waits for a decision: ${approved} approved.`;
}
