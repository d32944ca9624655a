/**
 * What a person typed, made safe to store and print: NFC, line breaks as "\n", no control characters but newline and tab,
 * no invisible or direction-changing characters. Accents, emoji (joined ones too) and all scripts stay.
 */
export function plainText(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, "")
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(controls, "")
    .replace(tags, (_, flag: string | undefined) => flag ?? "")
    .replace(invisible, "")
    .replace(strayJoiners, "")
    .normalize("NFC")
    .trim();
}

/** The same for code and the like: the blanks that a line begins with stay, blank lines at both ends go. */
export function literalText(text: string): string {
  const [, indent = "", rest = ""] = /^(?:[^\S\n]*\n)*([\t ]*)([\s\S]*)$/.exec(text.replace(/\r\n?/g, "\n")) ?? [];
  const plain = plainText(rest);
  return plain === "" ? "" : indent + plain;
}

/** Whether a text holds control characters that a one-line name must not have; a break or blank at its ends is forgiven. */
export function hasControls(text: string): boolean {
  return /\p{Cc}/u.test(text.trim());
}

/** How long a text is, in code points. */
export function lengthOf(text: string): number {
  let length = 0;
  for (let index = 0; index < text.length; length += 1) index += (text.codePointAt(index) ?? 0) > 0xff_ff ? 2 : 1;
  return length;
}

/** C0 but tab and newline, DEL, C1. */
const controls = /[^\P{Cc}\t\n]/gu;
/** Tag letters after a black flag make the flags of England, Scotland and Wales; anywhere else they hide text. */
const tags = /(\u{1F3F4}[\u{E0061}-\u{E007A}]{1,6}\u{E007F})|[\u{E0000}-\u{E007F}]/gu;
/** Soft hyphen, zero-width space, marks and overrides of direction, word joiner, byte-order mark. */
const invisible = /[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/g;
/** Joiners have work to do inside emoji, and between letters of scripts that join; elsewhere they only hide. */
const strayJoiners =
  /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])(?<!(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{L}\p{M}*)[\u200C\u200D]|(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])[\u200C\u200D](?!\p{Extended_Pictographic})/gu;
