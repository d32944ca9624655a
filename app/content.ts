import type { Piece } from "../domain/piece.ts";
import { pageOf } from "../domain/page.ts";
import type { ChannelName, PieceStatus } from "../domain/vocabulary.ts";
import { pieceToWire, type WirePiece } from "../exports/piece-json.ts";
import { requirePiece } from "./campaigns.ts";
import type { Context } from "./context.ts";
import { requireSnapshot } from "./stored-campaign.ts";

export interface ContentQuery {
  limit: number;
  cursor: string | null;
  /** null = all */
  channel: ChannelName | null;
  status: PieceStatus | null;
  week: number | null;
}

/**
 * One page of a campaign's pieces in the order of the plan.
 * @throws MarketingError "not-found", "invalid-usage" for a cursor of another list
 */
export async function listContent(
  context: Context,
  campaignId: string,
  { channel, status, week, ...page }: ContentQuery,
): Promise<{ pieces: WirePiece[]; next_cursor: string | null }> {
  const { pieces } = await requireSnapshot(context, campaignId);
  const { rows, nextCursor } = pageOf(pieces, page, {
    idOf: ({ id }) => id,
    fits: (piece) =>
      (channel === null || piece.channel === channel) &&
      (status === null || piece.status === status) &&
      (week === null || piece.week === week),
  });
  return { pieces: rows.map(pieceToWire), next_cursor: nextCursor };
}

/** A piece with the version that a change of it has to name. */
export interface VersionedPiece {
  piece: WirePiece;
  version: string;
}

/** @throws MarketingError "not-found" for the campaign, and for the piece with the nearest ids */
export async function showPiece(
  context: Context,
  { campaignId, pieceId }: { campaignId: string; pieceId: string },
): Promise<VersionedPiece> {
  const { pieces } = await requireSnapshot(context, campaignId);
  return versioned(context, requirePiece(campaignId, pieces, pieceId));
}

/** The piece in wire form; its version changes with every field, not with the words alone. */
export function versioned({ hash }: Pick<Context, "hash">, piece: Piece): VersionedPiece {
  const wire = pieceToWire(piece);
  return { piece: wire, version: hash(JSON.stringify(wire)).slice(0, 16) };
}
