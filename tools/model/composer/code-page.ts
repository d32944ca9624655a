import type { PieceDraft } from "../../../domain/piece.ts";
import type { HookKind } from "../../../domain/vocabulary.ts";
import { sourceMarks } from "./code-page-sentences.ts";
import type { PageNote } from "./code-page-notes.ts";
import { chapters } from "./chapters.ts";
import { compactForm } from "./compact-form.ts";
import { numberOf, type Desk } from "./desk.ts";
import { finishDraft, paragraphs, part } from "./fitting.ts";
import { hashtagsOf } from "./hashtags.ts";
import { isNear, toLength, wordsIn, type Passage, type Supply } from "./length.ts";
import { replyRequests } from "./plain-requests.ts";
import { introduction } from "./product-passage.ts";
import { requestFor } from "./requests.ts";

/** What pages about calls and pages of code have in common. */

export interface CodePage {
  titles: readonly string[];
  /** of the pools, so that two kinds of page don't share their turns */
  key: string;
  hook: string;
  /** says where the code is from, or that it is an example */
  mark: string;
  middle: readonly (Passage | Supply)[];
  /** sections that it goes on with */
  notes: readonly PageNote[];
}

const longestTitle = 95;
/** Below so many words there is no room for a call. */
const fewestForPage = 100;
const fewestForProduct = 200;

/** The page in the length of its outline: hook and mark, its parts, one request. Of few words, a sentence and a request. */
export function writeCodePage(desk: Desk, { titles, key, hook, mark, middle, notes }: CodePage): PieceDraft {
  const { words } = desk.task.outline;
  const count = wordsIn(desk);
  const suits = (frame: string): boolean => !frame.startsWith("{label}") || !/^\p{Ll}+\p{Lu}/u.test(desk.label);
  const title = desk.pick(`${key}-title`, titles, { by: "type", limit: longestTitle, suits }) ?? hook;
  const product =
    desk.product.name === null || words < fewestForProduct ? null : introduction(desk, { withClaim: false });
  const request = requestFor(desk, { isIntroduced: product !== null, after: "thought" });
  const { parts } = toLength(
    words,
    [
      { role: "hook", text: paragraphs(hook, mark), isWhole: true },
      ...middle,
      noteSupply(desk, notes),
      { role: "call_to_action", text: paragraphs(product, request.text) },
    ],
    count,
  );
  const total = parts.reduce((sum, { heading = "", text }) => sum + count(`${heading}\n${text}`), 0);
  const alt = `The code of this page on ${desk.label}`.slice(0, 124);
  const media = [{ kind: "code" as const, description: "The first block of the page, ready to copy", alt }];
  if (isNear(words, total) || words >= fewestForPage)
    return finishDraft(desk, { hook, title, parts, cta: request, hashtags: hashtagsOf(desk), media });
  const more = notes.flatMap(({ sentences }) => sentences).slice(0, 12);
  const runs = [mark, hook].flatMap((first) => more.map((_, index) => [first, ...more.slice(0, index + 1)].join(" ")));
  const compact = compactForm(words, {
    hooks: [mark, hook, ...runs, ...more],
    requests: [request.text, ...replyRequests],
    label: desk.label,
    count,
  });
  return finishDraft(desk, {
    hook: compact.hook,
    title,
    parts: [
      part("hook", compact.hook),
      ...(compact.request === compact.hook ? [] : [part("call_to_action", compact.request)]),
    ],
    cta: { text: compact.request, url: compact.request === request.text ? request.url : null },
  });
}

/** The opening sentence, of the plan's kind where a page has one of it. */
export function codeHook(
  desk: Desk,
  key: string,
  hooks: Record<Extract<HookKind, "question" | "statement" | "how_to">, readonly string[]>,
): string {
  const { hookKind } = desk.task.plan;
  const kind = hookKind === "question" || hookKind === "how_to" ? hookKind : "statement";
  return desk.pick(`${key}-hook-${kind}`, hooks[kind], { by: "type" }) ?? hooks[kind][0] ?? desk.label;
}

/** "The code on this page is from README.md and docs/api.md, letter for letter." */
export function filesOf(desk: Desk, blocks: readonly { place: string }[]): string {
  const places = [...new Set(blocks.map(({ place }) => place))].slice(0, 3);
  const last = places.at(-1) ?? "the source";
  const files = places.length < 2 ? last : `${places.slice(0, -1).join(", ")} and ${last}`;
  return desk.pick("source-mark", sourceMarks, { by: "type", slots: { files } }) ?? `The code is from ${files}.`;
}

/** Lines between fences, with the theme in its places; in an address it is encoded. */
export function fenced(language: string, lines: readonly string[], label = ""): string {
  const filled = lines.map((line) =>
    line.replaceAll("{label}", label).replaceAll("{query}", encodeURIComponent(label)),
  );
  return ["```" + language, ...filled, "```"].join("\n");
}

/** Further sections, from piece to piece in another order, and behind them what the theme itself has to say. */
function noteSupply(desk: Desk, notes: readonly PageNote[]): Supply {
  const start = numberOf(desk.task.plan) % notes.length;
  const order = [...notes.slice(start), ...notes.slice(0, start)].values();
  const theme = chapters(desk, { role: "notes", words: Infinity });
  return {
    least: 0,
    most: Infinity,
    next(drawn) {
      const note = order.next().value;
      return note === undefined
        ? theme.next(drawn)
        : { role: "notes", heading: note.heading, text: note.sentences.join(" ") };
    },
  };
}
