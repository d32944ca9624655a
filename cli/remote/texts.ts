import { z } from "zod";
import type { Reading } from "../../app/campaigns.ts";
import { readingOrder } from "../../domain/reading-order.ts";
import { CampaignDocument } from "./answers.ts";
import type { Server } from "./http.ts";
import { pathOf } from "./runs.ts";

type WirePiece = Reading["weeks"][number]["pieces"][number]["piece"];

const Piece = z.custom<WirePiece>(
  (value) => z.looseObject({ id: z.string(), week: z.number(), text: z.string() }).safeParse(value).success,
);

const Exported = z.object({
  pieces: z.array(Piece),
  calendar: z.record(
    z.string(),
    z.array(
      z.object({ slot_id: z.string(), at: z.string(), time: z.string(), zone: z.string(), piece_id: z.string() }),
    ),
  ),
});

/**
 * The texts of a campaign, or the one piece, week by week: the export has the pieces with their appointments.
 * @throws MarketingError "not-found" for an unknown campaign or piece
 */
export async function readTexts(
  server: Server,
  { campaignId, pieceId }: { campaignId: string; pieceId: string | null },
): Promise<Reading> {
  // The server knows the pieces that are nearest to an unknown one.
  if (pieceId !== null) await server.ask(pathOf(campaignId, "content", pieceId));
  const [{ campaign, summary }, exported] = await Promise.all([
    server.read(CampaignDocument, pathOf(campaignId)),
    server.read(Exported, pathOf(campaignId, "export"), { method: "POST", body: { format: "json" } }),
  ]);
  const slots = Object.entries(exported.calendar).flatMap(([date, entries]) =>
    entries.map(({ slot_id: slotId, piece_id: id, at, time, zone }) => ({ slotId, pieceId: id, date, at, time, zone })),
  );
  const pieces = exported.pieces.filter(({ id }) => pieceId === null || id === pieceId);
  const brief = { durationDays: summary.period.days };
  return { campaign, weeks: readingOrder({ campaign: { brief }, pieces, slots }) };
}
