import type { Brief } from "./brief.ts";
import type { CampaignDay } from "./campaign-days.ts";
import { linkFor } from "./link-posts.ts";
import { contentTypes, type ContentTypeRow } from "./content-types.ts";
import { contentWords, isSameStem } from "./claim-scope.ts";
import type { Fact } from "./fact.ts";
import { factsOf } from "./fact-ledger.ts";
import type { PiecePlan } from "./piece.ts";
import { hash32 } from "./random.ts";
import { isSupplied } from "./research.ts";
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

/** Phases in which a piece may prove something, and how often: the n-th piece of its channel in turn. */
const proofTurns: Record<PhaseFocus, number> = {
  problem_awareness: 0,
  solution_introduction: 2,
  social_proof: 1,
  call_to_action: 2,
};

/** Types without a place for a proof: a question about practice, and pages about a call. */
const unprovenTypes: ReadonlySet<ContentType> = new Set<ContentType>(["poll", "api_documentation", "code_examples"]);

/** Words from which on a piece has room for a sentence of its tone; what is shorter doesn't use one up. */
const roomForVoice = 80;

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
 * A function that settles one piece after the other: persona, theme, tone, framework, kind of hook, proof, id, what came earlier.
 * Everything rotates: what was used least comes next, what was used last on the channel waits, and the seed breaks ties.
 * @example const choose = pieceChooser({ brief, themes, personas, seed, before: [] }); choose("tweet", day)
 */
export function pieceChooser({ brief, themes, personas, seed, before }: PieceChooser) {
  const audience: readonly PersonaName[] = personas.length === 0 ? ["general"] : personas;
  const uses = new Map<string, number>();
  const earlier = new Map<string, ContentType[]>();
  const last = new Map<string, PiecePlan>();
  const proofs = factsOf(brief).filter(isProof);
  let ordinal = 0;
  const usesOf = (key: string): number => uses.get(key) ?? 0;
  const record = (piece: PiecePlan): void => {
    const { channel, theme, persona, tone, framework, hookKind, type, proof } = piece;
    const keys = [
      // A type may be called as its channel is.
      `on ${channel}`,
      ...(proof === null ? [] : [proof]),
      ...(contentTypes[type].words.medium < roomForVoice ? [] : [`${tone} for ${persona}`]),
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
    last.set("", piece).set(channel, piece).set(`type ${type}`, piece);
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

  /** The fact that a piece leads with: one that shares words with its theme, else the one that was used least. */
  function proofFor(
    { type, channel, theme, focus }: Pick<PiecePlan, "type" | "channel" | "theme" | "focus">,
    mail: PiecePlan["mail"],
  ): string | null {
    const turn = proofTurns[focus];
    // The last mail but one of a series that has proof is there for it, whatever the phase.
    const isProofMail = type === "welcome_series" && mail !== null && mail.number === mail.of - 1;
    const isTurn = turn > 0 && usesOf(`on ${channel}`) % turn === 0 && type !== "welcome_series";
    if (proofs.length === 0 || unprovenTypes.has(type) || !(isProofMail || isTurn)) return null;
    const words = contentWords(theme);
    const matching = proofs.filter(({ text }) =>
      contentWords(text).some((word) => words.some((other) => isSameStem(word, other))),
    );
    const ids = (facts: readonly Fact[]): string[] => facts.map(({ id }) => id);
    const previous = last.get(channel)?.proof ?? undefined;
    const fresh = ids(matching).filter((id) => usesOf(id) <= Math.min(...ids(proofs).map(usesOf)) + 1);
    return leastUsed(fresh.length > 0 ? fresh : ids(proofs), (id) => [id], [previous]);
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
    const mail = mailOf(usesOf(type), mailsOf(type, proofs.length > 0));
    // A series goes on with the theme and the reader of its first mail.
    const begun = mail !== null && mail.number > 1 ? last.get(`type ${type}`) : undefined;
    const theme =
      topic ??
      begun?.theme ??
      leastUsed(
        suiting.map(({ label }) => label),
        (label) => [label, `${label}@${channel}`],
        [previous?.theme],
      );
    const suited = themes.find(({ label }) => label === theme)?.personas ?? readers;
    const persona =
      begun?.persona ??
      leastUsed(
        preferring(readers, (reader) => suited.includes(reader)),
        (reader) => [`${reader}@${channel}`, reader],
        [],
      );
    const frameworks = preferring(
      preferring(row.frameworks, (framework) => personaFrameworks[persona].includes(framework)),
      (framework) => focusFrameworks[focus].includes(framework),
    );
    const tone = toneOf(brief.tone, persona, usesOf(persona));
    const piece: PiecePlan = {
      id: `${type.replaceAll("_", "-")}-${String(usesOf(type) + 1).padStart(2, "0")}`,
      channel,
      type,
      agent,
      persona,
      tone,
      day,
      week,
      focus,
      theme,
      framework: leastUsed(frameworks, (framework) => [`${framework}@${persona}`], [previous?.framework]),
      hookKind: leastUsed(row.hooks, (hook) => [hook], [last.get("")?.hookKind, previous?.hookKind]),
      ordinal,
      earlier: earlier.get(theme) ?? [],
      words: null,
      mail,
      link: type === "reddit_link" ? linkFor(brief) : null,
      quote: null,
      proof: proofFor({ type, channel, theme, focus }, mail),
      voiceTurn: usesOf(`${tone} for ${persona}`),
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

/** Mails of a series of this type; the welcome has one more where there is something to prove. */
export function mailsOf(type: ContentType, isProven: boolean): number {
  const { mails } = contentTypes[type];
  return type === "welcome_series" && isProven ? mails + 1 : mails;
}

/** Something to prove with: a public fact that is no block of code. */
function isProof(fact: Fact): boolean {
  return fact.public && fact.code === null && isSupplied(fact) && fact.text.length <= longestProof;
}

/** What is longer is no line that one piece could lead with. */
const longestProof = 200;

/** Where the next mail of a series stands; after the last one a new series begins. */
function mailOf(before: number, of: number): PiecePlan["mail"] {
  return of === 1 ? null : { number: (before % of) + 1, of };
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
