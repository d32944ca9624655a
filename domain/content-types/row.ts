import type {
  ContentSize,
  ChannelName,
  Framework,
  HookKind,
  PersonaName,
  PhaseFocus,
  WritingAgent,
} from "../vocabulary.ts";
import type { Slot } from "../slot.ts";

/** What is settled about a kind of piece. Adding a type is one row in its channel's file and its name in domain/words.ts. */
export interface ContentTypeRow {
  channel: ChannelName;
  agent: WritingAgent;
  /** one of them, in plain words; takes its article by sound */
  label: string;
  plural: string;
  /** further words for it in chat and flags, lower case, singular and plural */
  aliases: readonly string[];
  /** what makes it, in one line of `generate --help` */
  summary: string;
  /** "always" = part of a campaign on its channel; "asked" = only where the brief's `types` name it */
  planned: "always" | "asked";
  /** weight among the types of its channel */
  share: number;
  /** where in the campaign it belongs when there is a choice */
  belongs: PhaseFocus | "first_half" | null;
  /** the readers it is made for, when the campaign has them; empty = everyone */
  readers: readonly PersonaName[];
  frameworks: readonly Framework[];
  /** at least three, so that no kind of hook has to come twice in a row */
  hooks: readonly HookKind[];
  /** words of each size, medium where none is asked for, and the most that its form and platform hold */
  words: Record<ContentSize | "most", number>;
  /** mails of a series, 1 for everything that stands alone; a welcome series has one more where proof is supplied */
  mails: number;
  /** whether a title stands above it */
  hasTitle: boolean;
  /** whether its channel's API takes it, or a person pastes the text */
  delivery: "api" | "manual";
  /** when its time has passed unpublished: a post of the moment is dropped, a mail is asked about, the rest goes out later */
  latePolicy: Slot["latePolicy"];
}

export const everyHook = ["question", "statement", "scene", "cost", "how_to"] as const satisfies readonly HookKind[];
