import type { TestPlan } from "./experiment.ts";
import { evenly } from "./piece-types.ts";
import type { PiecePlan } from "./piece.ts";
import { shuffle } from "./random.ts";
import { postsPerVariant, sampleSize } from "./sample-size.ts";
import type { ContentType } from "./vocabulary.ts";
import { weekdayOf, addDays } from "./zoned-time.ts";

const strength = { minimumEffect: 0.1, confidenceLevel: 0.95, power: 0.8 } as const;

/**
 * What decides a test of a subject line. Clicks, where the mail has a link to click; else opens, which mail programs also
 * make by themselves. The base rates are assumptions, not facts about any list.
 */
const mailMetrics = {
  click_rate: { name: "click rate", assumedRate: 0.02, caution: null },
  open_rate: {
    name: "open rate",
    assumedRate: 0.2,
    caution:
      "The mail holds no link, so opens decide, and mail programs open mails by themselves: give the brief an address and clicks will decide.",
  },
} as const;

/** Assumed luck of a post: standard deviation of the logarithm of its engagement rate. An assumption as well. */
const assumedSpread = 0.3;

/** Posts whose call to action is tested, best first; a test needs four of one type and takes eight at most. */
const blockTypes = [
  { type: "tweet", channel: "twitter" },
  { type: "twitter_thread", channel: "twitter" },
  { type: "linkedin_post", channel: "linkedin" },
] as const satisfies readonly { type: ContentType; channel: PiecePlan["channel"] }[];
const fewestBlocks = 4;
const mostBlocks = 8;

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
  return [...mails.map((mail, index) => subjectTest(mail.id, index + 1, metric)), ...blockTests(pieces, start, seed)];
}

function subjectTest(pieceId: string, number: number, metric: keyof typeof mailMetrics): TestPlan {
  const id = `test-email-subject-${String(number).padStart(2, "0")}`;
  const { name, assumedRate, caution } = mailMetrics[metric];
  const perVariant = sampleSize({ baseRate: assumedRate, ...strength });
  return {
    id,
    channel: "email",
    element: "subject_line",
    metric,
    design: "randomized_recipients",
    pieceIds: [pieceId],
    variants: variantsOf(id),
    blocks: {},
    sampleSizePerVariant: perVariant,
    ...strength,
    note: [
      `Needs ${inWords(perVariant)} recipients per variant to see a relative change of 10 % (95 % confidence, 80 % power).`,
      `The ${name} of ${assumedRate * 100} % behind it is assumed: replace it by your own.`,
      `The brief does not say how many recipients there are. A list under ${inWords(2 * perVariant)} can't decide this test; below that size no winner is named.`,
      ...(caution === null ? [] : [caution]),
    ].join(" "),
  };
}

/** Posts are paired in order, on days of the same class; the seed draws which of a pair carries A. */
function blockTests(pieces: readonly PiecePlan[], start: string, seed: string): TestPlan[] {
  for (const { type, channel } of blockTypes) {
    const own = pieces.filter((piece) => piece.type === type);
    const onWeekdays = own.filter(({ day }) => weekdayOf(addDays(start, day - 1)) < 6);
    const pool = onWeekdays.length >= fewestBlocks ? onWeekdays : own;
    if (pool.length < fewestBlocks) continue;
    const chosen = evenly(pool, Math.min(mostBlocks, pool.length - (pool.length % 2)));
    const id = `test-${channel}-call-to-action-01`;
    const variants = variantsOf(id);
    const blocks = chosen.map(({ id: pieceId }, index): [string, string] => {
      const pair = shuffle(variants, `${seed}\u0000${id}\u0000${Math.floor(index / 2)}`);
      return [pieceId, pair[index % 2]?.id ?? ""];
    });
    const perVariant = postsPerVariant({ spread: assumedSpread, ...strength });
    return [
      {
        id,
        channel,
        element: "call_to_action",
        metric: "engagement_rate",
        design: "randomized_blocks",
        pieceIds: chosen.map((piece) => piece.id),
        variants,
        blocks: Object.fromEntries(blocks),
        sampleSizePerVariant: perVariant,
        ...strength,
        note: [
          `Needs ${perVariant} posts per variant to see a relative change of 10 % (95 % confidence, 80 % power), because all who see a post share its luck.`,
          `The spread of ${assumedSpread} between posts behind it is assumed: replace it by your own.`,
          `${chosen.length} posts, ${chosen.length / 2} per variant, can't decide this test: no winner is named, and the result is a hint for the next campaign.`,
        ].join(" "),
      },
    ];
  }
  return [];
}

function variantsOf(id: string): TestPlan["variants"] {
  return ["A", "B"].map((label) => ({ id: `${id}-${label.toLowerCase()}`, label }));
}

function inWords(count: number): string {
  return count.toLocaleString("en-US");
}
