import type { PieceDraft, PiecePart } from "../../../../domain/piece.ts";
import type { Desk } from "../desk.ts";
import { finishDraft, part } from "../fitting.ts";
import { wordsIn } from "../length.ts";
import type { Step } from "../moves.ts";
import { introduction } from "../product-passage.ts";
import { relatedDesks } from "../related-topics.ts";
import { requestFor } from "../requests.ts";
import { middlesOf, openingsOf, severalOf, shortPost } from "../short-post.ts";
import {
  closingPictures,
  closingTitles,
  doTitles,
  openingPictures,
  openingTitles,
  signPictures,
  productTitles,
  signTitles,
  stepPictures,
  troublePictures,
  troubleTitles,
  turnTitles,
} from "../shot-sentences.ts";

/** Words that a calm voice says in a second. @source the product description's rule for scripts */
const wordsPerSecond = 2.5;
/** A hook of so many words is said within five seconds. */
const longestHook = 12;
/** Below so many words there is no shot list, but what is said into the camera. */
const fewestWords = 56;

interface Shot {
  role: "hook" | "shot" | "call_to_action";
  voice: string;
  /** null where the script is too short for more than what is heard and read */
  picture: string | null;
  title: string;
}

/**
 * A script: what is heard, seen and read, shot by shot. The times follow from the words of the voice. Captions run throughout,
 * and whatever matters stands on the screen as well, since most people watch without sound.
 */
export function writeVideoScript(desk: Desk): PieceDraft {
  const words = desk.task.plan.words ?? desk.task.outline.words;
  const count = wordsIn(desk);
  if (words < fewestWords) return spokenLine(desk, words);
  const openings = openingsOf(desk, { count: 8 }).map(({ hook }) => hook);
  const hook =
    openings.find((text) => count(text) <= longestHook) ??
    openings.toSorted((one, other) => count(one) - count(other))[0] ??
    desk.label;
  const passage = words < wordsForProduct ? null : introduction(desk, { limit: 200 });
  const request = requestFor(desk, { isIntroduced: passage !== null, after: "steps" });
  const full: [Shot, Shot] = [
    shot(desk, "opening", { role: "hook", voice: hook, titles: openingTitles }),
    closingShot(desk, request),
  ];
  const product = passage === null ? [] : [shot(desk, "step", { role: "shot", voice: passage, titles: productTitles })];
  const sizeOf = (item: Shot): number => count(textOf(item)) + wordsOfTime;
  const isShort = words < wordsForPairs;
  const slack = words * (isShort ? 0.12 : aim);
  const frames = [full, [full[0], withoutPicture(full[1])], full.map(withoutPicture)];
  const sum = (shots: readonly Shot[]): number => captionWords + shots.reduce((total, item) => total + sizeOf(item), 0);
  const frame = frames.find((shots) => sum(shots) <= words + slack) ?? frames.at(-1) ?? full;
  const [first = full[0], last = full[1]] = frame;
  let left = words - sum([...frame, ...product]);
  const middle: Shot[] = [];
  const drafts = draftsOf(desk);
  for (let misses = 0; left > words * aim && misses < mostMisses;) {
    const versions = drafts.next().value;
    if (versions === undefined) break;
    const fitted = [...versions, ...(isShort ? versions.map(withoutPicture) : [])].find(
      (item) => sizeOf(item) <= left + slack,
    );
    if (fitted === undefined) misses += 1;
    else {
      middle.push(fitted);
      left -= sizeOf(fitted);
    }
  }
  return finishDraft(desk, { hook, parts: timed([first, ...middle, ...product, last], count), cta: request });
}

const aim = 0.05;
const mostMisses = 6;
/** Below so many words one shot more or less is a large part of the whole. */
const wordsForPairs = 150;
const wordsForProduct = 220;
const captions = "Captions: throughout, word for word.";
const captionWords = 5;
/** "0:04–0:10" as it is counted. */
const wordsOfTime = 4;

/** For each further shot its versions, the fullest first: what waiting costs, the turn, steps, signs; then related topics. */
function* draftsOf(desk: Desk): Generator<Shot[], undefined> {
  yield* topicShots(desk, desk);
  for (const related of relatedDesks(desk)) yield* topicShots(desk, related);
}

function* topicShots(desk: Desk, source: Desk): Generator<Shot[], undefined> {
  for (let round = 0; ; round += 1) {
    const drawn = [source.take("costs"), round % 2 === 0 ? source.take("attempts") : null, source.take("turns")].filter(
      (text) => text !== null,
    );
    const steps = source.takeSome("steps", 3);
    const sign = source.take("signs");
    if (steps.length === 0 && drawn.length === 0 && sign === null) return;
    for (const [place, text] of drawn.entries()) {
      const isTurn = place === drawn.length - 1;
      yield versionsOf(
        desk,
        [text],
        isTurn ? { kind: "step", titles: turnTitles } : { kind: "trouble", titles: troubleTitles },
      );
    }
    for (const step of steps) yield versionsOf(desk, voicesOf(step), { kind: "step", titles: [] });
    if (sign !== null) yield versionsOf(desk, [sign], { kind: "sign", titles: signTitles });
  }
}

/** What can be said of a step, the longest first. */
function voicesOf({ action, reason }: Step): string[] {
  return [`${action} ${reason}`, action];
}

/** A shot with each of its voices, and after them the same before a plain picture. */
function versionsOf(
  desk: Desk,
  voices: readonly string[],
  { kind, titles }: { kind: keyof typeof pictures; titles: readonly string[] },
): Shot[] {
  const [first = ""] = voices;
  const full = shot(desk, kind, { role: "shot", voice: first, titles });
  return voices.flatMap((voice) => [
    { ...full, voice },
    { ...full, voice, picture: plainPicture },
  ]);
}

const pictures = {
  opening: openingPictures,
  trouble: troublePictures,
  step: stepPictures,
  sign: signPictures,
  closing: closingPictures,
};
const plainPicture = "The speaker, as before.";

function shot(
  desk: Desk,
  kind: keyof typeof pictures,
  { role, voice, titles }: { role: Shot["role"]; voice: string; titles: readonly string[] },
): Shot {
  const picture = desk.pick(`picture-${kind}`, pictures[kind], { by: "type", stride: 3 }) ?? plainPicture;
  const title = titles.length === 0 ? null : desk.pick(`title-${kind}`, titles, { by: "type" });
  return { role, voice, picture, title: title ?? keyWords(voice) ?? desk.pick("title-do", doTitles) ?? "Do this" };
}

function withoutPicture(item: Shot): Shot {
  return { ...item, picture: null };
}

/** The first clause of an action, where it is short enough to be read at a glance. */
function keyWords(voice: string): string | null {
  const [sentence = ""] = voice.split(/(?<=[.!?])\s/u);
  const [clause = ""] = sentence.split(
    /[,;:.!?]| (?:and|before|so that|when|if|until|instead of|rather than|for|that|which|who|where|while|to) /u,
  );
  const { length } = clause.split(" ");
  return length >= 2 && length <= 7 ? clause : null;
}

/** What a viewer reads last is the request with its address; the voice says it without. */
function closingShot(desk: Desk, { text, url }: PieceDraft["cta"]): Shot {
  const spoken =
    url === null ? text : `${text.replace(url, "").replace(/[:\s]+$/u, "")}. The address is on the screen.`;
  const closing = shot(desk, "closing", { role: "call_to_action", voice: spoken, titles: closingTitles });
  return url === null ? closing : { ...closing, title: text };
}

function textOf({ voice, picture, title }: Shot): string {
  const shown = /[.!?]$|https?:\S+$/u.test(title) ? title : `${title}.`;
  return [`Voice: ${voice}`, ...(picture === null ? [] : [`Picture: ${picture}`]), `On screen: ${shown}`].join("\n");
}

/** The shots with their times, which follow from what is said; captions are named once, since they run throughout. */
function timed(shots: readonly Shot[], count: (text: string) => number): PiecePart[] {
  let spoken = 0;
  return shots.map((item, index) => {
    const from = Math.round(spoken / wordsPerSecond);
    spoken += count(item.voice);
    const to = Math.max(from + 1, Math.round(spoken / wordsPerSecond));
    const text = index === 0 ? `${textOf(item)}\n${captions}` : textOf(item);
    return part(item.role, text, `${clock(from)}–${clock(to)}`);
  });
}

/** @example clock(75) // "1:15" */
function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

function spokenLine(desk: Desk, words: number): PieceDraft {
  const silent: Desk = { ...desk, product: { ...desk.product, url: null } };
  const { hook, text, request } = shortPost(desk, words, {
    openings: openingsOf(desk, { count: 5 }),
    middles: middlesOf(desk, 10),
    requests: severalOf(() => requestFor(silent, { after: "thought" }).text, 6),
  });
  return finishDraft(desk, { hook, parts: [part("hook", text)], cta: { text: request, url: null } });
}
