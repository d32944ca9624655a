import type { Brief } from "./brief.ts";
import type { CampaignDay } from "./campaign-days.ts";
import { contentTypes, type ContentTypeRow } from "./content-types.ts";
import type { PiecePlan } from "./piece.ts";
import { hash32 } from "./random.ts";
import type { Theme } from "./strategy.ts";
import type { ContentType, Framework, PersonaName, PhaseFocus, ToneName } from "./vocabulary.ts";

/** Frameworks that suit a reader. */
const personaFrameworks: Record<PersonaName, readonly Framework[]> = {
  developer: ["PAS", "FAB", "SCQA", "1-2-3", "BAB", "QUEST", "PPPP"],
  cto: ["SCQA", "PAS", "FAB", "QUEST", "AIDA", "STAR", "PPPP"],
  founder: ["BAB", "PAS", "AIDA", "SCQA", "1-2-3", "STAR"],
  general: ["PAS", "AIDA", "BAB", "FAB", "SCQA", "QUEST", "PPPP", "STAR", "1-2-3"],
};

/** Frameworks that suit the stage: pain first, then the change, then proof, then the request. */
const focusFrameworks: Record<PhaseFocus, readonly Framework[]> = {
  problem_awareness: ["PAS", "SCQA", "QUEST", "BAB"],
  solution_introduction: ["FAB", "BAB", "AIDA", "SCQA", "QUEST", "PPPP"],
  social_proof: ["STAR", "BAB", "PAS", "FAB", "SCQA"],
  call_to_action: ["AIDA", "1-2-3", "FAB", "PAS", "BAB"],
};

/** Tones that a reader takes to; of a blend, this reader gets the secondary tone more often when it is among them. */
const personaTones: Record<PersonaName, readonly ToneName[]> = {
  developer: ["technical", "educational", "casual"],
  cto: ["professional", "technical"],
  founder: ["visionary", "inspirational", "casual"],
  general: ["casual", "educational", "inspirational"],
};

export interface PieceChooser {
  brief: Brief;
  themes: readonly Theme[];
  /** readers of the campaign; none = general */
  personas: readonly PersonaName[];
  seed: string;
  /** pieces that are planned already: ids, numbers and rotations go on after them */
  before: readonly PiecePlan[];
}

/**
 * A function that settles one piece after the other: persona, theme, tone, framework, kind of hook, id, what came earlier.
 * Everything rotates: what was used least comes next, what was used last on the channel waits, and the seed breaks ties.
 * @example const choose = pieceChooser({ brief, themes, personas, seed, before: [] }); choose("tweet", day)
 */
export function pieceChooser({ brief, themes, personas, seed, before }: PieceChooser) {
  const audience: readonly PersonaName[] = personas.length === 0 ? ["general"] : personas;
  const uses = new Map<string, number>();
  const earlier = new Map<string, ContentType[]>();
  const last = new Map<string, PiecePlan>();
  let ordinal = 0;
  const usesOf = (key: string): number => uses.get(key) ?? 0;
  const record = (piece: PiecePlan): void => {
    const { channel, theme, persona, framework, hookKind, type } = piece;
    const keys = [
      theme,
      `${theme}@${channel}`,
      persona,
      `${persona}@${channel}`,
      `${framework}@${persona}`,
      hookKind,
      type,
    ];
    for (const key of keys) uses.set(key, usesOf(key) + 1);
    earlier.set(theme, [...(earlier.get(theme) ?? []), type]);
    last.set("", piece).set(channel, piece);
    ordinal = Math.max(ordinal, piece.ordinal + 1);
  };
  for (const piece of before) record(piece);

  /** The least used of the options by the keys in order; those to avoid only when there is nothing else. */
  function leastUsed<Option extends string>(
    options: readonly Option[],
    keysOf: (option: Option) => readonly string[],
    avoid: readonly (string | undefined)[],
  ): Option {
    const allowed = options.filter((option) => !avoid.includes(option));
    const rank = (option: Option): number[] => [
      ...keysOf(option).map(usesOf),
      hash32(`${seed}\u0000${ordinal}\u0000${option}`),
    ];
    return (allowed.length === 0 ? options : allowed).reduce((best, option) =>
      isBefore(rank(option), rank(best)) ? option : best,
    );
  }

  return (
    type: ContentType,
    { day, week, focus }: Pick<CampaignDay, "day" | "week" | "focus">,
    topic?: string,
  ): PiecePlan => {
    const row: ContentTypeRow = contentTypes[type];
    const { channel, agent } = row;
    const previous = last.get(channel);
    const readers = preferring(audience, (persona) => row.readers.includes(persona));
    const suiting = preferring(themes, (theme) => theme.personas.some((persona) => readers.includes(persona)));
    const theme =
      topic ??
      leastUsed(
        suiting.map(({ label }) => label),
        (label) => [label, `${label}@${channel}`],
        [previous?.theme],
      );
    const suited = themes.find(({ label }) => label === theme)?.personas ?? readers;
    const persona = leastUsed(
      preferring(readers, (reader) => suited.includes(reader)),
      (reader) => [`${reader}@${channel}`, reader],
      [],
    );
    const frameworks = preferring(
      preferring(row.frameworks, (framework) => personaFrameworks[persona].includes(framework)),
      (framework) => focusFrameworks[focus].includes(framework),
    );
    const piece: PiecePlan = {
      id: `${type.replaceAll("_", "-")}-${String(usesOf(type) + 1).padStart(2, "0")}`,
      channel,
      type,
      agent,
      persona,
      tone: toneOf(brief.tone, persona, usesOf(persona)),
      day,
      week,
      focus,
      theme,
      framework: leastUsed(frameworks, (framework) => [`${framework}@${persona}`], [previous?.framework]),
      hookKind: leastUsed(row.hooks, (hook) => [hook], [last.get("")?.hookKind, previous?.hookKind]),
      ordinal,
      earlier: earlier.get(theme) ?? [],
      words: null,
      mail: mailOf(usesOf(type), row.mails),
      link: type === "reddit_link" ? linkOf(brief) : null,
      quote: null,
      proof: null,
    };
    record(piece);
    return piece;
  };
}

/** Mostly the primary tone; the secondary of a blend in every third piece, or in two of three for readers who take to it. */
function toneOf({ primary, secondary }: Brief["tone"], persona: PersonaName, turn: number): ToneName {
  if (secondary === null) return primary;
  const tones = personaTones[persona];
  const leansToSecondary = tones.includes(secondary) && !tones.includes(primary);
  return (turn % 3 === 2) !== leansToSecondary ? secondary : primary;
}

/** Where the next mail of a series stands; after the last one a new series begins. */
function mailOf(before: number, of: number): PiecePlan["mail"] {
  return of === 1 ? null : { number: (before % of) + 1, of };
}

/** Where a link post leads when nobody names an address. */
function linkOf({ product, brand }: Brief): string | null {
  return product.url ?? brand?.links.website ?? brand?.links.docs ?? brand?.links.repository ?? null;
}

/** The items that suit, or all of them when none does. */
function preferring<Item>(items: readonly Item[], suits: (item: Item) => boolean): readonly Item[] {
  const suiting = items.filter(suits);
  return suiting.length === 0 ? items : suiting;
}

function isBefore(left: readonly number[], right: readonly number[]): boolean {
  const index = left.findIndex((value, position) => value !== right[position]);
  return index >= 0 && (left[index] ?? 0) < (right[index] ?? 0);
}
