import type { GeneratedContent } from "../app/generating.ts";
import { cleanTexts } from "./clean-text.ts";

/** Pieces as one copies them: what stands above the text first, then the text, unwrapped. Several are parted by a rule. */
export function printPieces(pieces: GeneratedContent["pieces"]): string {
  return cleanTexts([...pieces])
    .map(printPiece)
    .join("\n\n* * *\n\n");
}

function printPiece({
  channel,
  title,
  subject,
  preheader,
  text,
  poll,
  quote,
  link,
}: GeneratedContent["pieces"][number]): string {
  const isMarkdown = channel === "medium" || channel === "reddit";
  const head = [
    title === null ? null : isMarkdown ? `# ${title}` : title,
    subject === null ? null : `Subject: ${subject}`,
    preheader === null ? null : `Preheader: ${preheader}`,
  ].filter((line) => line !== null);
  const options = poll?.options.map((option) => `( ) ${option}`) ?? [];
  return [head.join("\n"), text, options.join("\n"), quote ?? "", link ?? ""]
    .filter((block) => block !== "")
    .join("\n\n");
}
