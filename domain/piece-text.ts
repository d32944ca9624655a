import type { Piece } from "./piece.ts";

/**
 * The whole text of a piece as its reader gets it: the parts joined by an empty line. On channels that read markdown a
 * heading stands as "## heading" before its part, elsewhere as a plain line.
 */
export function joinParts({ channel, parts }: Pick<Piece, "channel" | "parts">): string {
  const mark = channel === "medium" || channel === "reddit" ? "## " : "";
  return parts
    .flatMap(({ heading, text }) => (heading === undefined || heading === "" ? [text] : [mark + heading, text]))
    .join("\n\n");
}
