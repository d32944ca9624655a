import { shuffle } from "../../../domain/random.ts";
import { weightedLength } from "../../../domain/weighted-length.ts";
import type { PieceTask } from "../port.ts";
import { articleFor } from "../../../domain/text-shape.ts";
import { poolsOf, takenFrom, type HookPool, type Pool, type PoolItems } from "./appetite.ts";
import { qualitiesOf, soundsLike, standsFor } from "./brand-words.ts";
import { lowerFirst } from "./grammar.ts";
import { openLedger, type Ledger } from "./ledger.ts";
import { readProduct, type ProductVoice } from "./product-voice.ts";
import { canFill, fill, type Slots } from "./slots.ts";
import { cleanTheme, findTopic } from "./topic-index.ts";
import type { Topic } from "./topic.ts";
import { inTurn } from "./variety.ts";
import { voiceOrder, voiceRoom } from "./voice.ts";

export interface PickOptions {
  /** weighted length that the sentence must keep */
  limit?: number;
  slots?: Slots;
  /** items of the pool that one piece may use */
  stride?: number;
  /** a pool of one type goes on from piece to piece of that type; the others go on over the whole campaign */
  by?: "campaign" | "type";
  /** frames that suit, beyond having their slots filled */
  suits?: (frame: string) => boolean;
}

/** Where one piece is written: its topic and the pools around it, each handing out what has not been used yet. */
export interface Desk {
  task: PieceTask;
  /** every topic that the composer knows, for what concerns the campaign as a whole */
  topics: readonly Topic[];
  topic: Topic;
  /** the theme as it may stand after "about" */
  label: string;
  product: ProductVoice;
  ledger: Ledger;
  slots: Slots;
  /**
   * the next item of a pool of the topic, or null when the piece has had them all
   * @param among how many of the next items are looked at: a piece that chooses among its own meets no neighbor's
   */
  take<Name extends Pool>(
    pool: Name,
    suits?: (item: PoolItems[Name][number]) => boolean,
    among?: number,
  ): PoolItems[Name][number] | null;
  /** an item to open with; pieces on one theme go through a pool of their own order, one each, so that none opens twice alike */
  takeHook<Name extends HookPool>(
    pool: Name,
    suits?: (item: PoolItems[Name][number]) => boolean,
  ): PoolItems[Name][number] | null;
  /** up to `count` items of a pool of the topic */
  takeSome<Name extends Pool>(pool: Name, count: number): PoolItems[Name][number][];
  /** whether the earlier pieces on the theme may have opened with every item of a pool, so that this one repeats some */
  isUsedUp(pool: HookPool): boolean;
  /** a sentence of a shared pool, filled; null only when none fits */
  pick(key: string, frames: readonly string[], options?: PickOptions): string | null;
  /** whether this piece has a sentence of a shared pool already */
  hasPicked(key: string): boolean;
  /**
   * the next sentence that only the plan's tone would say to its reader; null when the piece has had as many as it has room
   * for, or none keeps the limit
   */
  voice(limit?: number): string | null;
  /** what `voice` has given so far */
  voiced: readonly string[];
}

export function openDesk(task: PieceTask, topics: readonly Topic[]): Desk {
  const { plan, seed } = task;
  const topic = findTopic(plan.theme, topics);
  const theme = cleanTheme(plan.theme);
  const label = theme === "this subject" ? topic.label : themeInText(theme, topic);
  const ledger = openLedger(task.facts);
  const product = readProduct(task.brief, ledger);
  const mayStand = standsFor(task.brief.brand);
  const isOfBrand = soundsLike(task.brief.brand);
  const pools = allowedIn(poolsOf(topic), mayStand);
  const orders = new Map<Pool, unknown[]>();
  const slots: Slots = {
    name: product.name,
    label,
    audience: product.audience,
    trade: product.trade?.label ?? null,
    piece: pieceNoun[plan.type],
    ...qualitySlots(task),
  };
  const used = new Set<string>();
  const lines = voiceOrder(task);
  const voiced: string[] = [];
  const picked = new Set<string>();

  /** the items of a pool in the campaign's order for this theme, beginning behind the first `taken` */
  function orderFrom<Name extends Pool>(pool: Name, taken: number, isHook = false): PoolItems[Name][number][] {
    const items: readonly PoolItems[Name][number][] = pools[pool];
    const whole = shuffle(items, `${seed}\u0000${topic.id}\u0000${label}\u0000${pool}`);
    const kept = pool === "steps" ? stepsToOpenWith(whole.length) : 0;
    const order = isHook && kept > 0 ? whole.slice(-kept) : whole.slice(0, whole.length - kept);
    const start = order.length === 0 ? 0 : taken % order.length;
    return [...order.slice(start), ...order.slice(0, start)];
  }

  function orderOf<Name extends Pool>(pool: Name): PoolItems[Name][number][] {
    const known = orders.get(pool);
    // The map holds under each pool's name only what is set two lines below.
    if (known !== undefined) return known as PoolItems[Name][number][];
    const order = orderFrom(pool, takenFrom(pool, plan.earlier));
    orders.set(pool, order);
    return order;
  }

  const desk: Desk = {
    task,
    topics,
    topic,
    label,
    product,
    ledger,
    slots,
    take(pool, suits = () => true, among = Infinity) {
      const order = orderOf(pool);
      const index = order.slice(0, among).findIndex(suits);
      return index === -1 ? null : (order.splice(index, 1)[0] ?? null);
    },
    takeHook(pool, suits = () => true) {
      // From the other end, so that a hook meets what other pieces say inside as late as can be.
      const order = orderFrom(pool, 0, true).toReversed();
      const start = plan.earlier.length % Math.max(1, order.length);
      const item = [...order.slice(start), ...order.slice(0, start)].find(suits);
      if (item === undefined) return null;
      const rest = orderOf(pool);
      const place = rest.indexOf(item);
      if (place !== -1) rest.splice(place, 1);
      return item;
    },
    takeSome(pool, count) {
      return orderOf(pool).splice(0, count);
    },
    isUsedUp: (pool) =>
      plan.earlier.length >= (pool === "steps" ? stepsToOpenWith(pools.steps.length) : pools[pool].length),
    pick(key, frames, { limit = Infinity, slots: own = {}, stride = 1, by = "campaign", suits = () => true } = {}) {
      const values = { ...slots, ...own };
      const ordinal = by === "type" ? numberOf(plan) : plan.ordinal;
      const usable = frames.filter((frame) => canFill(frame, values) && namesWell(frame, product.name));
      const order = inTurn(usable, `${seed}\u0000${key}`, { ordinal, stride });
      // Every third piece prefers what sounds like the brand, so that its words are heard and don't wear out.
      const isBrandsTurn = plan.ordinal % 3 === 0;
      const brands = isBrandsTurn ? order.filter((frame) => isOfBrand(fill(frame, values))) : [];
      for (const frame of [...brands, ...order]) {
        if (used.has(frame) || !suits(frame)) continue;
        const sentence = fill(frame, values);
        if (weightedLength(sentence) > limit || !mayStand(sentence)) continue;
        used.add(frame);
        picked.add(key);
        return sentence;
      }
      return null;
    },
    hasPicked: (key) => picked.has(key),
    voiced,
    voice(limit = Infinity) {
      if (voiced.length >= voiceRoom(task)) return null;
      const fits = (line: string): boolean => weightedLength(line) <= limit && mayStand(line) && !voiced.includes(line);
      const line = lines.map((frame) => fill(frame, slots)).find(fits);
      if (line === undefined) return null;
      voiced.push(line);
      return line;
    },
  };
  return desk;
}

/** The pools without what holds a word that the brand avoids. */
function allowedIn(pools: PoolItems, mayStand: (text: string) => boolean): PoolItems {
  const allowed = <Item extends string | object>(items: readonly Item[]): Item[] =>
    items.filter((item) => mayStand(typeof item === "string" ? item : Object.values(item).flat().join("\n")));
  const { steps, polls, templates, ...texts } = pools;
  return {
    ...mapped(texts, allowed),
    steps: allowed(steps),
    polls: allowed(polls),
    templates: allowed(templates),
  };
}

function mapped<Key extends string>(
  pools: Record<Key, readonly string[]>,
  change: (texts: readonly string[]) => string[],
): Record<Key, string[]> {
  const entries = Object.entries<readonly string[]>(pools).map(([name, texts]) => [name, change(texts)]);
  // The names are exactly those of the pools that came in.
  return Object.fromEntries(entries) as Record<Key, string[]>;
}

/** One adjective of the brand's voice, alone and with its article; the pieces go through them in turn. */
function qualitySlots({ brief, plan }: PieceTask): { quality: string | null; aquality: string | null } {
  const qualities = qualitiesOf(brief.brand);
  const quality = qualities[plan.ordinal % Math.max(1, qualities.length)] ?? null;
  return { quality, aquality: quality === null ? null : `${articleFor(quality)} ${quality}` };
}

/** Steps of a topic that only open texts, so that no piece opens with what another says inside. */
function stepsToOpenWith(steps: number): number {
  return Math.floor(steps / 3);
}

/** The piece's number among those of its type, which its id ends with: "tutorial-02" is 2. */
export function numberOf({ id, ordinal }: PieceTask["plan"]): number {
  return Number(/\d+$/u.exec(id)?.[0] ?? ordinal);
}

const pieceNoun: Record<PieceTask["plan"]["type"], string> = {
  twitter_thread: "thread",
  tweet: "post",
  quote_post: "post",
  poll: "poll",
  linkedin_post: "post",
  linkedin_article: "article",
  linkedin_document: "carousel",
  video_script: "video",
  tutorial: "article",
  case_study: "article",
  thought_leadership: "article",
  comparison: "article",
  blog_post: "article",
  technical_deep_dive: "article",
  best_practices: "article",
  api_documentation: "page",
  code_examples: "page",
  reddit_post: "post",
  reddit_link: "post",
  email: "mail",
  welcome_series: "mail",
  newsletter: "mail",
  product_update: "mail",
  educational_series: "mail",
};

/**
 * A name that begins small ("iLumen") does not open a sentence, and one that ends in a mark ("Acme Inc.") has no other mark
 * behind it, where another frame will do.
 */
function namesWell(frame: string, name: string | null): boolean {
  if (name === null) return true;
  if (/^\p{Ll}/u.test(name) && frame.startsWith("{name}")) return false;
  return !/[.!?]$/u.test(name) || !/\{name\}[,:;]/u.test(frame);
}

/** A capital is lowered only where the topic shows the word to be an ordinary one: "Code quality", but "Kubernetes upgrades". */
function themeInText(theme: string, topic: Topic): string {
  if (theme.toLowerCase() === topic.label.toLowerCase()) return topic.label;
  const [first = ""] = theme.toLowerCase().split(" ");
  const ordinary = topic.id.startsWith("generic-") ? [] : [topic.label, ...topic.keywords].join(" ").split(" ");
  return ordinary.includes(first) ? lowerFirst(theme) : theme;
}
