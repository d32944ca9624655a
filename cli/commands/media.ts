import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Option, type Command } from "commander";
import { MarketingError } from "../../domain/errors.ts";
import { pictureFormatNames } from "../../domain/words.ts";
import type { Act } from "../act.ts";
import { cleanText, safeJson } from "../clean-text.ts";
import type { Desk, PictureList } from "../desk.ts";
import { withDesk } from "../open-desk.ts";
import { cannotWrite } from "../output.ts";
import { say, type Session } from "../session.ts";

type Format = (typeof pictureFormatNames)[number];
type Entry = PictureList["media"][number];

/** One file that is to be written: a picture, or all pictures of a piece as one PDF. */
interface Sheet extends Entry {
  /** as the server knows it: "2.png" */
  file: string;
  /** as it is called in the folder */
  name: string;
}

/** `media`: the cards and slides of a campaign as files in a folder. */
export function defineMedia(command: Command, act: Act): void {
  command
    .description("draw the cards and slides of a campaign into the folder of --output, by default CAMPAIGN-media")
    .argument("<campaign>", "id of the campaign")
    .argument("[pieces...]", "ids of pieces; default all of them")
    .addOption(
      new Option("--format <name>", "format of the files; slides come as one PDF too")
        .choices([...pictureFormatNames])
        .default("png"),
    )
    .action(act(drawMedia));
}

async function drawMedia(
  session: Session,
  campaignId: string,
  pieceIds: string[],
  { format }: { format: Format },
): Promise<number> {
  const folder = resolve(session.output ?? `${campaignId}-media`);
  return await withDesk(session, async (desk) => {
    const { media } = await desk.pictures({ campaignId, pieceIds });
    if (media.length === 0) say(session, "nothing to draw: no card and no slides are among the media of these pieces");
    else await makeFolder(folder);
    const files: object[] = [];
    const refused: object[] = [];
    for (const sheet of sheetsOf(media, format)) {
      try {
        const written = await writeSheet(desk, { campaignId, folder, sheet });
        files.push(written);
        tell(session, written);
      } catch (error) {
        // Words in a script without shipped letters keep nobody from the other pictures.
        if (!(error instanceof MarketingError) || error.code !== "invalid-input") throw error;
        const reason = [error.message, error.why].filter(Boolean).join(": ");
        refused.push({ piece_id: sheet.piece_id, number: sheet.number, reason });
        say(session, cleanText(`${sheet.name}: ${reason}`));
      }
    }
    if (session.format === "json") session.terminal.stdout.write(`${safeJson({ files, refused }, 2)}\n`);
    return refused.length === 0 ? 0 : 1;
  });
}

/** The files of the pictures, in their order; slides have a PDF beside them in every format. */
function sheetsOf(media: readonly Entry[], format: Format): Sheet[] {
  return media.flatMap((entry) => {
    const { piece_id: pieceId, number, kind } = entry;
    const isAlone = media.every((other) => other.piece_id !== pieceId || other.number === number);
    const pdf = { ...entry, file: "1.pdf", name: `${pieceId}.pdf` };
    if (format === "pdf") return number === 1 ? [pdf] : [];
    const name = `${pieceId}${isAlone ? "" : `-${number}`}.${format}`;
    const picture = { ...entry, file: `${number}.${format}`, name };
    return kind === "slide" && number === 1 ? [pdf, picture] : [picture];
  });
}

type Written = Entry & { file: string; media_type: string; bytes: number };

async function writeSheet(
  desk: Desk,
  { campaignId, folder, sheet }: { campaignId: string; folder: string; sheet: Sheet },
): Promise<Written> {
  const { file, name, ...entry } = sheet;
  const { bytes, mediaType } = await desk.picture({ campaignId, pieceId: entry.piece_id, file });
  const target = join(folder, name);
  await writeFile(target, bytes).catch((cause: unknown) => {
    throw cannotWrite(target, cause);
  });
  return { file: target, ...entry, media_type: mediaType, bytes: bytes.length };
}

function tell({ format, terminal }: Session, written: Written): void {
  const { file, kind, width, height, alt } = written;
  if (format === "text") terminal.stdout.write(cleanText(`${file}  ${kind}, ${width} × ${height}: ${alt}\n`));
  if (format === "jsonl") terminal.stdout.write(`${safeJson({ type: "picture", ...written })}\n`);
}

async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true }).catch((cause: unknown) => {
    throw cannotWrite(folder, cause);
  });
}
