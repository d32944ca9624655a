import type { Piece } from "../../../domain/piece.ts";
import { weightedLength } from "../../../domain/weighted-length.ts";
import type { VariantTask } from "../port.ts";
import { spellBrand } from "./brand-words.ts";
import { linkedRequests, namedRequests, softwareRequests } from "./calls-to-action.ts";
import { fieldOf } from "./field.ts";
import { postRoom } from "./fitting.ts";
import { sharedStems } from "./kinship.ts";
import { subjectFrom } from "./mail-head.ts";
import { requestLinkOf } from "./request-link.ts";
import { commonRequests, linkedPool, withLink } from "./requests.ts";
import { canFill, fill } from "./slots.ts";
import { findTopic } from "./topic-index.ts";
import type { Topic } from "./topic.ts";
import {
  answerRequests,
  compareRequests,
  costHooks,
  questionHooks,
  saveRequests,
  sceneHooks,
  statementHooks,
  tryRequests,
  type KindName,
} from "./variant-sentences.ts";

/** Texts of one kind that can stand in the tested place of every piece of the test. */
export interface Kind {
  name: KindName;
  texts: readonly string[];
}

/** What is compared: the control's kind, and the others in the order in which they challenge it. */
export interface Comparison {
  control: Kind;
  others: readonly Kind[];
  /** false = the first text of a kind is its best */
  isShuffled?: boolean;
}

/**
 * The mail's own subject against others that are true of it: sentences of the mail itself, and questions of its topic that
 * share a content word with it.
 */
export function subjectKinds({ pieces: [piece] }: VariantTask, topics: readonly Topic[]): Comparison {
  const topic = findTopic(piece?.theme ?? "", topics);
  const own = piece?.subject ?? `A short note on ${topic.label}`;
  const body = piece === undefined ? "" : bodyOf(piece);
  const isOther = (text: string): boolean => text !== own && text !== piece?.preheader?.replace(/[.]$/u, "");
  const subjects = (texts: readonly string[]): string[] =>
    texts.flatMap((text) => subjectFrom(text) ?? []).filter(isOther);
  const inside = (texts: readonly string[]): string[] => subjects(texts.filter((text) => body.includes(text)));
  const asked = topic.questions.filter((text) => sharedStems(text, body).length > 0);
  const actions = topic.steps.map(({ action }) => action);
  const { label } = topic;
  return {
    control: { name: kindOf(own, topic), texts: [own] },
    others: [
      {
        name: "a question",
        texts: [
          ...subjects(asked),
          ...subjects([`What do you do about ${label}?`, "What would you try first, and why that?"]),
        ],
      },
      {
        name: "a plain statement",
        texts: [
          ...inside([...topic.turns, ...topic.attempts]),
          ...subjects([`Good advice on ${label} comes with reasons`, "Advice is worth as much as its reason"]),
        ],
      },
      {
        name: "a how-to",
        texts: [
          ...inside(actions),
          ...subjects([`What to do about ${label}`, "A few things to try, each with its reason"]),
        ],
      },
      { name: "the cost of waiting", texts: inside(topic.costs) },
    ],
    isShuffled: false,
  };
}

function bodyOf({ parts }: Piece): string {
  return parts.flatMap(({ role, text }) => (role === "footer" ? [] : [text])).join("\n");
}

/** First lines that no piece of the test holds already; over several themes such as fit any. */
export function hookKinds({ pieces }: VariantTask, topics: readonly Topic[]): Comparison {
  const themes = [...new Set(pieces.map(({ theme }) => theme))];
  const topic = themes.length === 1 ? findTopic(themes[0] ?? "", topics) : null;
  const bodies = pieces.map(bodyOf).join("\n");
  const room = Math.min(...pieces.map((piece) => roomFor(piece, piece.hook)));
  const fitting = (texts: readonly string[]): string[] =>
    texts.filter((text) => text.length <= longestHook && weightedLength(text) <= room && !bodies.includes(text));
  const kinds: Kind[] = [
    { name: "a question", texts: fitting(topic?.questions ?? questionHooks) },
    { name: "a plain statement", texts: fitting(topic?.statements ?? statementHooks) },
    { name: "a scene", texts: fitting(topic?.scenes ?? sceneHooks) },
    { name: "the cost of waiting", texts: fitting(topic?.costs ?? costHooks) },
  ];
  const own = pieces.length === 1 ? pieces[0]?.hook : undefined;
  const [first, ...rest] = kinds;
  return own === undefined && first !== undefined
    ? { control: first, others: rest }
    : { control: { name: kindOf(own ?? "", topic), texts: [own ?? ""] }, others: kinds };
}

const longestHook = 120;

/** With a link the kinds are to read, to act, to answer after a look, to compare; without one to follow, to answer, to act, to keep. */
export function requestKindsOf(task: VariantTask): Comparison {
  const { brief, pieces } = task;
  const room = Math.min(...pieces.map((piece) => roomFor(piece, piece.cta.text)));
  const fitting = ({ name, texts }: Kind): Kind => {
    const short = texts.filter((text) => weightedLength(text) <= room);
    return {
      name,
      texts: short.length > 0 ? short : texts.toSorted((one, other) => one.length - other.length).slice(0, 1),
    };
  };
  const link = requestLinkOf(brief);
  const kinds = (link === null ? plainKinds(task) : linkedKinds(task, link.url)).map(fitting);
  const offered = kinds.filter(({ texts }) => texts.length > 0);
  const own = pieces.length === 1 ? pieces[0]?.cta.text : undefined;
  const [first = { name: "a request to answer", texts: ["What would you add?"] }, ...rest] = offered;
  if (own === undefined) return { control: first, others: rest };
  const name = kindOfRequest(own, task);
  return { control: { name, texts: [own] }, others: offered.toSorted((one, other) => rankOf(one) - rankOf(other)) };
}

/** A single piece is challenged by an act first, since most of them ask to read or to answer. */
function rankOf({ name }: Kind): number {
  return name === "a request to act" ? 0 : 1;
}

function plainKinds({ brief, pieces }: VariantTask): Kind[] {
  const themes = [...new Set(pieces.map(({ theme }) => theme))];
  const slots = { name: nameIn(brief), label: themes.length === 1 ? (themes[0] ?? null) : null };
  const filled = (frames: readonly string[]): string[] =>
    frames.filter((frame) => canFill(frame, slots)).map((frame) => fill(frame, slots));
  const { read, act } = commonRequests(brief.objective);
  return [
    { name: "a request to follow", texts: filled(read) },
    { name: "a request to answer", texts: filled(act) },
    { name: "a request to act", texts: tryRequests },
    { name: "a request to keep it", texts: saveRequests },
  ];
}

/** A single piece keeps to its objective; over several, the request names the product, since some of them do not. */
function linkedKinds({ brief, pieces }: VariantTask, url: string): Kind[] {
  const name = nameIn(brief);
  const isSoftware = fieldOf(brief) === "software";
  const isShort = name !== null && name.length <= longestName;
  const linked = (frames: readonly string[]): string[] => frames.map((frame) => withLink(fill(frame, { name }), url));
  const pool = (kind: "read" | "act"): string[] =>
    linked(pieces.length === 1 || !isShort ? linkedPool(brief.objective, isSoftware, kind) : namedRequests[kind]);
  return [
    { name: "a request to read on", texts: pool("read") },
    { name: "a request to act", texts: pool("act") },
    { name: "a request to answer", texts: isShort ? linked(answerRequests) : [] },
    { name: "a request to compare", texts: isShort ? linked(compareRequests) : [] },
  ];
}

/** The product's name as the brand spells it. */
function nameIn({ product, brand }: VariantTask["brief"]): string | null {
  return product.name === null ? null : spellBrand(product.name.trim(), brand?.name ?? null);
}

/** A longer name leaves a request on X no room. */
const longestName = 60;

/** What a request asks for, by the pool that it comes from, else by its form. */
function kindOfRequest(own: string, { brief }: VariantTask): KindName {
  const name = nameIn(brief);
  const isOf = (frames: readonly string[]): boolean => frames.some((frame) => own.startsWith(fill(frame, { name })));
  const reads = [
    ...Object.values(linkedRequests).flatMap(({ read }) => read),
    ...softwareRequests.read,
    ...namedRequests.read,
  ];
  if (isOf(reads)) return "a request to read on";
  if (/\bfollow\b/iu.test(own)) return "a request to follow";
  return /\?|^(?:reply|tell|ask|send|write)\b/iu.test(own) ? "a request to answer" : "a request to act";
}

/** What a post on X has left for a text in place of its own; other channels have room enough. */
function roomFor({ channel, parts }: Piece, own: string): number {
  const place = parts.findLast(({ text }) => text.includes(own));
  return channel === "twitter" && place !== undefined && own !== ""
    ? postRoom - weightedLength(place.text) + weightedLength(own)
    : postRoom;
}

function kindOf(text: string, topic: Topic | null): KindName {
  const says = (sentences: readonly string[] = []): boolean => sentences.some((sentence) => sentence.startsWith(text));
  if (text.endsWith("?")) return "a question";
  if (/^(?:picture|suppose|imagine)\b/iu.test(text)) return "a scene";
  if (says(topic?.costs) || costHooks.includes(text)) return "the cost of waiting";
  return says(topic?.steps.map(({ action }) => action)) ||
    /^(?:how to|what to do|something to do|\p{L}+ (?:things|steps))\b/iu.test(text)
    ? "a how-to"
    : "a plain statement";
}
