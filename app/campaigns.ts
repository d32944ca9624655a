import { MarketingError } from "../domain/errors.ts";
import { editDistance } from "../domain/nearest.ts";
import type { Piece } from "../domain/piece.ts";
import { readingOrder, type Appointed } from "../domain/reading-order.ts";
import type { PhaseFocus } from "../domain/vocabulary.ts";
import { pieceToWire, type WirePiece } from "../exports/piece-json.ts";
import { campaignAnswer, type CampaignAnswer } from "./answer.ts";
import type { Context } from "./context.ts";
import { newestRun, requireSnapshot } from "./stored-campaign.ts";

/** One page of campaigns, newest first; `run` is the state of the newest run, so a killed one is seen. */
export async function listCampaigns({ store }: Context, page: { limit: number; cursor: string | null }) {
  const { campaigns, nextCursor } = await store.listCampaigns(page);
  const rows = await Promise.all(
    campaigns.map(async ({ id, name, status, createdAt }) => {
      const run = (await store.listRuns({ campaignId: id, limit: 1 }))[0];
      return {
        id,
        name,
        status,
        created_at: createdAt,
        run: run === undefined ? null : { id: run.id, status: run.status, error: run.error },
      };
    }),
  );
  return { campaigns: rows, next_cursor: nextCursor };
}

/** @throws MarketingError "not-found" */
export async function showCampaign(context: Context, campaignId: string): Promise<CampaignAnswer> {
  const snapshot = await requireSnapshot(context, campaignId);
  return campaignAnswer(snapshot, await newestRun(context, campaignId), context);
}

/** The texts of a campaign, or one of them, week by week in calendar order; each piece in the wire form of the export. */
export interface Reading {
  campaign: CampaignAnswer["campaign"];
  weeks: { week: number; focus: PhaseFocus | null; pieces: { piece: WirePiece; appointments: Appointed[] }[] }[];
}

/**
 * Every piece as a reader gets it, or the one of `pieceId` (null = all).
 * @throws MarketingError "not-found" for an unknown campaign, and for an unknown piece with the nearest ids
 */
export async function readPieces(
  context: Context,
  { campaignId, pieceId }: { campaignId: string; pieceId: string | null },
): Promise<Reading> {
  const snapshot = await requireSnapshot(context, campaignId);
  const pieces = pieceId === null ? snapshot.pieces : [requirePiece(campaignId, snapshot.pieces, pieceId)];
  const { id, name, status, createdAt } = snapshot.campaign;
  return {
    campaign: { id, name, status, created_at: createdAt },
    weeks: readingOrder({ ...snapshot, pieces }).map((week) => ({
      ...week,
      pieces: week.pieces.map(({ piece, appointments }) => ({ piece: pieceToWire(piece), appointments })),
    })),
  };
}

const nearestCount = 3;

/** The piece of this id. @throws MarketingError "not-found" with the nearest ids */
export function requirePiece(campaignId: string, pieces: Piece[], wanted: string): Piece {
  const piece = pieces.find(({ id }) => id === wanted);
  if (piece !== undefined) return piece;
  const near = pieces
    .map(({ id }) => ({ id, distance: editDistance(wanted.slice(0, 60), id) }))
    .toSorted((left, right) => left.distance - right.distance)
    .slice(0, nearestCount)
    .map(({ id }) => id);
  throw new MarketingError("not-found", `campaign "${campaignId}" has no piece "${wanted}"`, {
    why: near.length === 0 ? "no piece is written yet" : `the nearest ids are ${near.join(", ")}`,
    hint: `qlp-marketing campaigns show ${campaignId} --texts`,
  });
}
