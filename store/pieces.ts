import { and, asc, eq, notInArray } from "drizzle-orm";
import { MarketingError } from "../domain/errors.ts";
import { Piece } from "../domain/piece.ts";
import { asking, readRow, type Database } from "./database.ts";
import type { CampaignStore } from "./port.ts";
import { pieces } from "./schema.ts";

type PieceQueries = Pick<
  CampaignStore,
  "savePiece" | "findPiece" | "changePieces" | "replacePiece" | "keepPieces" | "getPieces"
>;

/** The pieces of campaigns: each its own row, so that a crash costs the one in hand and no other. */
export function pieceQueries(database: Database): PieceQueries {
  return {
    savePiece: (campaignId, piece, { inputHash, position }) =>
      asking(`save piece ${piece.id}`, async () => {
        const row = { ...pieceRow(piece), inputHash, position };
        await database
          .insert(pieces)
          .values({ campaignId, id: piece.id, ...row })
          .onConflictDoUpdate({ target: [pieces.campaignId, pieces.id], set: row });
      }),

    findPiece: (campaignId, pieceId, inputHash) =>
      asking(`read piece ${pieceId}`, async () => {
        const [row] = await database
          .select()
          .from(pieces)
          .where(and(isPiece(campaignId, pieceId), eq(pieces.inputHash, inputHash)));
        return row === undefined ? null : pieceOf(row);
      }),

    changePieces: (campaignId, changed) =>
      asking(`change pieces of campaign ${campaignId}`, () =>
        database.transaction(async (transaction) => {
          for (const piece of changed) {
            const rows = await transaction
              .update(pieces)
              .set(pieceRow(piece))
              .where(isPiece(campaignId, piece.id))
              .returning({ id: pieces.id });
            if (rows.length === 0) throw notFound(campaignId, piece.id);
          }
        }),
      ),

    // Compared here and not in the statement: PostgreSQL can't look into JSON that holds the character NUL.
    replacePiece: (campaignId, piece, expected) =>
      asking(`replace piece ${piece.id}`, () =>
        database.transaction(async (transaction) => {
          const [row] = await transaction.select().from(pieces).where(isPiece(campaignId, piece.id)).for("update");
          if (row === undefined) throw notFound(campaignId, piece.id);
          const { contentHash, status } = pieceOf(row);
          if (contentHash !== expected.contentHash || status !== expected.status) {
            throw new MarketingError("precondition-failed", `piece "${piece.id}" has changed since it was read`, {
              hint: "read it again and repeat the change",
            });
          }
          await transaction.update(pieces).set(pieceRow(piece)).where(isPiece(campaignId, piece.id));
        }),
      ),

    keepPieces: (campaignId, ids) =>
      asking(`remove pieces of campaign ${campaignId}`, async () => {
        await database.delete(pieces).where(and(eq(pieces.campaignId, campaignId), notInArray(pieces.id, ids)));
      }),

    getPieces: (campaignId) =>
      asking(`read the pieces of campaign ${campaignId}`, () => readPieces(database, campaignId)),
  };
}

/** The campaign's pieces in the order of the plan. */
export async function readPieces(database: Database, campaignId: string): Promise<Piece[]> {
  const rows = await database
    .select()
    .from(pieces)
    .where(eq(pieces.campaignId, campaignId))
    .orderBy(asc(pieces.position));
  return rows.map(pieceOf);
}

function isPiece(campaignId: string, id: string) {
  return and(eq(pieces.campaignId, campaignId), eq(pieces.id, id));
}

function notFound(campaignId: string, id: string): MarketingError {
  return new MarketingError("not-found", `piece "${id}" of campaign "${campaignId}" not found`);
}

function pieceRow({ id: _id, channel, status, ...content }: Piece) {
  return { channel, status, content };
}

function pieceOf({ id, campaignId, channel, status, content }: typeof pieces.$inferSelect): Piece {
  return readRow(Piece, { ...content, id, channel, status }, `piece "${id}" of campaign "${campaignId}"`);
}
