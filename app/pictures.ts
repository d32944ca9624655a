import { drawingsOf, type Drawing } from "../domain/drawing.ts";
import { MarketingError } from "../domain/errors.ts";
import type { Piece } from "../domain/piece.ts";
import { pictureFormatNames } from "../domain/words.ts";
import { requirePiece } from "./campaigns.ts";
import type { Context } from "./context.ts";
import { requireSnapshot } from "./stored-campaign.ts";

type PictureFormat = (typeof pictureFormatNames)[number];

const mediaTypes: Record<PictureFormat, string> = {
  svg: "image/svg+xml",
  png: "image/png",
  pdf: "application/pdf",
};

/** One picture in the list of a campaign (snake_case). Its number counts inside its piece, from 1. */
export interface PictureEntry {
  piece_id: string;
  number: number;
  kind: Drawing["kind"];
  width: number;
  height: number;
  alt: string;
}

export interface DrawnPicture {
  mediaType: string;
  bytes: Uint8Array;
}

/**
 * What can be drawn of a campaign, piece by piece in the order of the plan.
 * @param input pieces empty = all of them
 * @throws MarketingError "not-found" for the campaign, and for a piece with the nearest ids
 */
export async function listPictures(
  context: Pick<Context, "store">,
  { campaignId, pieceIds }: { campaignId: string; pieceIds: readonly string[] },
): Promise<{ media: PictureEntry[] }> {
  const { campaign, pieces } = await requireSnapshot(context, campaignId);
  const chosen = pieceIds.length === 0 ? pieces : pieceIds.map((id) => requirePiece(campaignId, pieces, id));
  const entries = (piece: Piece): PictureEntry[] =>
    drawingsOf(piece, campaign.brief).map(({ kind, width, height, alt }, index) => ({
      piece_id: piece.id,
      number: index + 1,
      kind,
      width,
      height,
      alt,
    }));
  return { media: chosen.flatMap(entries) };
}

/**
 * One picture of a piece, found but not drawn yet. The PDF has all pictures of the piece as its pages, so there is one.
 * @param input file as in "1.png", "3.svg", "1.pdf"
 * @returns version: the same as long as the picture is the same; draw: throws "invalid-input" when it can't be drawn
 * @throws MarketingError "not-found" for the campaign, the piece, and a number that the piece doesn't reach
 */
export async function findPicture(
  context: Pick<Context, "store" | "hash" | "pictures">,
  { campaignId, pieceId, file }: { campaignId: string; pieceId: string; file: string },
): Promise<{ version: string; mediaType: string; draw(): Promise<DrawnPicture> }> {
  const { campaign, pieces } = await requireSnapshot(context, campaignId);
  const piece = requirePiece(campaignId, pieces, pieceId);
  const drawings = drawingsOf(piece, campaign.brief);
  const { number, format } = partsOf(file);
  const drawing = drawings[number - 1];
  if (format === null || drawing === undefined || (format === "pdf" && number > 1)) {
    throw notDrawn(file, piece, drawings.length);
  }
  const mediaType = mediaTypes[format];
  const about = { title: piece.title ?? drawing.headline, createdAt: new Date(campaign.createdAt) };
  const draw = (): Promise<Uint8Array> =>
    format === "pdf" ? context.pictures.document(drawings, about) : context.pictures.draw(drawing, format);
  const shown = format === "pdf" ? [drawings, about] : drawing;
  return {
    version: context.hash(JSON.stringify([drawingVersion, format, shown])).slice(0, 16),
    mediaType,
    draw: async () => ({ mediaType, bytes: await draw() }),
  };
}

/** Goes up with every change of how things are drawn, so that nobody keeps an old picture. */
const drawingVersion = 1;

function partsOf(file: string): { number: number; format: PictureFormat | null } {
  const [, digits = "", ending = ""] = /^([1-9]\d{0,3})\.([a-z]+)$/.exec(file) ?? [];
  return { number: Number(digits), format: pictureFormatNames.find((known) => known === ending) ?? null };
}

function notDrawn(file: string, { id }: Piece, count: number): MarketingError {
  const known = `1 to ${count} as svg and png, and 1.pdf with all of them`;
  return new MarketingError("not-found", `piece "${id}" has no picture "${file}"`, {
    why: count === 0 ? "nothing of it can be drawn" : count === 1 ? "it has 1.svg, 1.png and 1.pdf" : `it has ${known}`,
    hint: "cards and slides are drawn; for other media there is a description in the piece",
  });
}
