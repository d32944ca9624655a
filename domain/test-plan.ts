import { channels } from "./channels.ts";
import { contentTypes } from "./content-types.ts";
import { MarketingError } from "./errors.ts";
import type { TestedElement, TestMetric, TestPlan } from "./experiment.ts";
import { evenly } from "./piece-types.ts";
import type { PiecePlan } from "./piece.ts";
import { shuffle } from "./random.ts";
import { postsPerVariant, sampleSize } from "./sample-size.ts";
import { mostChoices } from "./tested-choices.ts";
import type { ContentType } from "./vocabulary.ts";
import { weekdayOf, addDays } from "./zoned-time.ts";

const strength = { minimumEffect: 0.1, confidenceLevel: 0.95, power: 0.8 } as const;

/**
 * What decides a test of a mail. Clicks, where the mail has a link to click; else opens, which mail programs also make by
 * themselves. The base rates are assumptions, not facts about any list.
 */
const mailMetrics = {
  click_rate: { name: "click rate", assumedRate: 0.02, caution: null },
  open_rate: {
    name: "open rate",
    assumedRate: 0.2,
    caution:
      "The mail holds no link, so opens decide, and mail programs open mails by themselves: give the brief an address and clicks will decide.",
  },
  conversion_rate: { name: "conversion rate", assumedRate: 0.01, caution: null },
} as const satisfies Partial<Record<TestMetric, { name: string; assumedRate: number; caution: string | null }>>;

/** Assumed luck of a post: standard deviation of the logarithm of its rate. An assumption as well. */
const assumedSpread = 0.3;

/** Posts whose call to action is tested, best first; a test needs four of one type and takes eight at most. */
const blockTypes = ["tweet", "twitter_thread", "linkedin_post"] as const satisfies readonly ContentType[];
const fewestBlocks = 4;
const mostBlocks = 8;
const labels = "ABCD";
/** Posts for each variant below which a test of posts is none. */
const fewestPerVariant = 2;

/** Mails to test: two when there are four or more, one when there are fewer, none in a campaign of one piece. */
export function mailTestsWanted(mails: number, pieces: number): number {
  if (pieces < 2) return 0;
  return mails >= 4 ? 2 : Math.min(mails, 1);
}

export interface TestInput {
  pieces: readonly PiecePlan[];
  /** days of the e-mails that have a slot for each variant */
  mailDays: readonly number[];
  /** first day of the campaign */
  start: string;
  seed: string;
  /** whether the brief gives an address that readers can follow */
  hasLink: boolean;
}

/**
 * The tests of a campaign: the subject line of one or two mails, recipients split at random, and the call to action of four
 * to eight posts of one type, one variant a post. Two variants each; A is the control. Small campaigns get what is possible.
 */
export function planTests({ pieces, mailDays, start, seed, hasLink }: TestInput): TestPlan[] {
  const mails = mailDays.flatMap((day) => pieces.find((piece) => piece.channel === "email" && piece.day === day) ?? []);
  const metric = hasLink ? "click_rate" : "open_rate";
  const subjects = mails.map((mail, index) =>
    planTest({
      id: `test-email-subject-${String(index + 1).padStart(2, "0")}`,
      pieces: [mail],
      element: "subject_line",
      metric,
      variants: 2,
      seed,
    }),
  );
  const posts = postsToTest(pieces, start);
  const [first] = posts;
  if (first === undefined) return subjects;
  const id = `test-${first.channel}-call-to-action-01`;
  return [
    ...subjects,
    planTest({ id, pieces: posts, element: "call_to_action", metric: "engagement_rate", variants: 2, seed }),
  ];
}

/** Four to eight posts of the best type that has so many, on weekdays where there are enough; none else. */
function postsToTest(pieces: readonly PiecePlan[], start: string): PiecePlan[] {
  for (const type of blockTypes) {
    const own = pieces.filter((piece) => piece.type === type);
    const onWeekdays = own.filter(({ day }) => weekdayOf(addDays(start, day - 1)) < 6);
    const pool = onWeekdays.length >= fewestBlocks ? onWeekdays : own;
    if (pool.length >= fewestBlocks) return evenly(pool, Math.min(mostBlocks, pool.length - (pool.length % 2)));
  }
  return [];
}

/** A test as somebody wants it. */
export interface TestWish {
  id: string;
  /** one mail, whose recipients are split, or posts of one type, each of which carries one variant */
  pieces: readonly PiecePlan[];
  element: TestedElement;
  metric: TestMetric;
  /** 2 to 4, the control among them */
  variants: number;
  seed: string;
}

/**
 * The plan of one test: design, variants, who carries what, the sample that it needs, and an honest note. Several variants
 * against one control share the risk of naming a winner where there is none, so each comparison needs more people.
 * @throws MarketingError "invalid-input" when these pieces can't be tested so
 */
export function planTest(wish: TestWish): TestPlan {
  const [first] = wish.pieces;
  const fault = faultOf(wish);
  if (first === undefined || fault !== null) {
    throw new MarketingError("invalid-input", `test ${wish.id} cannot be planned: ${fault ?? "it has no piece"}`, {
      hint: "test one mail, or posts of one type with two for each variant",
    });
  }
  const variants = Array.from({ length: wish.variants }, (_, index) => {
    const label = labels.charAt(index);
    return { id: `${wish.id}-${label.toLowerCase()}`, label };
  });
  const isMail = first.channel === "email";
  return {
    id: wish.id,
    channel: first.channel,
    element: wish.element,
    metric: wish.metric,
    design: isMail ? "randomized_recipients" : "randomized_blocks",
    pieceIds: wish.pieces.map(({ id }) => id),
    variants,
    blocks: isMail ? {} : drawBlocks(wish, variants),
    ...sampleFor(wish, isMail),
    ...strength,
  };
}

/** What stands against a test, in words that follow a colon; null when nothing does. */
function faultOf({ pieces, element, metric, variants }: TestWish): string | null {
  const [first] = pieces;
  if (first === undefined) return "it has no piece";
  if (!Number.isInteger(variants) || variants < 2 || variants > 4) return `${variants} variants; 2 to 4 are possible`;
  const { channel, type } = first;
  const isMail = channel === "email";
  if (element === "subject_line" && !isMail) return "only a mail has a subject line";
  if (element === "media" && isMail) return "a mail carries no picture";
  if ((element === "media" || element === "time") && variants > mostChoices(element, channel)) {
    const what = element === "media" ? "kinds of pictures" : `times of ${channels[channel].name}`;
    return `${mostChoices(element, channel)} ${what} can be compared`;
  }
  if (metric === (isMail ? "engagement_rate" : "open_rate"))
    return `a ${contentTypes[type].label} has no ${spoken(metric)}`;
  if (isMail) return pieces.length === 1 ? null : "the recipients of one mail are split, and here are several";
  if (pieces.some((piece) => piece.type !== type)) return "posts of different types can't be compared";
  if (pieces.length < fewestPerVariant * variants) {
    return `${pieces.length} posts; ${variants} variants need ${fewestPerVariant * variants}`;
  }
  // The reason of a how-to stands behind its first line and would hang in the air behind another.
  const isHowTo = element === "hook" && pieces.some(({ hookKind }) => hookKind === "how_to");
  return isHowTo ? "the first line of a how-to belongs to what follows it" : null;
}

/** As many posts in a row as there are variants make a block; the seed draws which of them carries which. */
function drawBlocks({ id, pieces, seed }: TestWish, variants: TestPlan["variants"]): TestPlan["blocks"] {
  return Object.fromEntries(
    pieces.map(({ id: pieceId }, index): [string, string] => {
      const block = shuffle(variants, `${seed}\u0000${id}\u0000${Math.floor(index / variants.length)}`);
      return [pieceId, block[index % variants.length]?.id ?? ""];
    }),
  );
}

function sampleFor(
  { pieces, metric, variants }: TestWish,
  isMail: boolean,
): Pick<TestPlan, "sampleSizePerVariant" | "note"> {
  const comparisons = variants - 1;
  const each = { ...strength, confidenceLevel: 1 - (1 - strength.confidenceLevel) / comparisons };
  const many =
    comparisons === 1
      ? []
      : [
          `Each of the ${comparisons} comparisons with A is read more strictly, so that all of them together keep the 95 %.`,
        ];
  if (isMail && metric !== "engagement_rate") {
    const { name, assumedRate, caution } = mailMetrics[metric];
    const perVariant = sampleSize({ baseRate: assumedRate, ...each });
    const note = [
      `Needs ${inWords(perVariant)} recipients per variant to see a relative change of 10 % (95 % confidence, 80 % power).`,
      ...many,
      `The ${name} of ${assumedRate * 100} % behind it is assumed: replace it by your own.`,
      `The brief does not say how many recipients there are. A list under ${inWords(variants * perVariant)} can't decide this test; below that size no winner is named.`,
      ...(caution === null ? [] : [caution]),
    ];
    return { sampleSizePerVariant: perVariant, note: note.join(" ") };
  }
  const perVariant = postsPerVariant({ spread: assumedSpread, ...each });
  const note = [
    `Needs ${perVariant} posts per variant to see a relative change of 10 % (95 % confidence, 80 % power), because all who see a post share its luck.`,
    ...many,
    `The spread of ${assumedSpread} between posts behind it is assumed: replace it by your own.`,
    `${pieces.length} posts, ${Math.floor(pieces.length / variants)} per variant, can't decide this test: no winner is named, and the result is a hint for the next campaign.`,
  ];
  return { sampleSizePerVariant: perVariant, note: note.join(" ") };
}

function spoken(key: string): string {
  return key.replaceAll("_", " ");
}

function inWords(count: number): string {
  return count.toLocaleString("en-US");
}
