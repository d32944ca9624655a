/** What a source is read as; the name decides, of a web page its content type. */
export const sourceKinds = ["markdown", "text", "html", "package", "changelog", "folder", "web_page"] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** A stretch of a source as its reader found it: a paragraph, an item of a list, a block of code. */
export interface SourceBlock {
  /**
   * "words": sentences are chosen from it; "entry": it is a fact as a whole, such as an entry of a changelog; "code": it is
   * kept letter for letter
   */
  kind: "words" | "entry" | "code";
  /** without markup */
  text: string;
  /** the heading that it stands under, "" above the first */
  about: string;
  /** "README.md:12", "https://example.com/docs#install" */
  origin: string;
  /** the word of the fence, "" where there is none or it is no code */
  language: string;
  /** false for what is known but not worth printing, such as keywords */
  isPublic: boolean;
}

/** A block of words, with what is not said about it filled in. */
export function wordsBlock(text: string, about: string, origin: string): SourceBlock {
  return { kind: "words", text, about, origin, language: "", isPublic: true };
}

export function entryBlock(text: string, about: string, origin: string, isPublic = true): SourceBlock {
  return { kind: "entry", text, about, origin, language: "", isPublic };
}

export function codeBlock(text: string, about: string, origin: string, language: string): SourceBlock {
  return { kind: "code", text, about, origin, language, isPublic: true };
}
