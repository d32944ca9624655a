import type { Brief } from "../../../../domain/brief.ts";
import { contentTypes, type ContentTypeRow } from "../../../../domain/content-types.ts";
import { buildLedger } from "../../../../domain/fact-ledger.ts";
import type { Fact } from "../../../../domain/fact.ts";
import { finishPiece } from "../../../../domain/finish-piece.ts";
import { outlineOf } from "../../../../domain/outline.ts";
import type { Piece, PiecePlan } from "../../../../domain/piece.ts";
import { materialFor } from "../../../../domain/research.ts";
import type { Strategy } from "../../../../domain/strategy.ts";
import type { ContentType } from "../../../../domain/vocabulary.ts";
import { createComposer } from "../../../../tools/model/composer/composer.ts";
import { publicBrief, strategyOf } from "./campaign-inputs.ts";

/** The plan of one piece of a type, with what is usual for it where nothing else is said. */
export function planOf(type: ContentType, over: Partial<PiecePlan> = {}): PiecePlan {
  const row: ContentTypeRow = contentTypes[type];
  return {
    id: `${type.replaceAll("_", "-")}-01`,
    channel: row.channel,
    type,
    agent: row.agent,
    persona: "general",
    tone: "professional",
    day: 10,
    week: 2,
    focus: "solution_introduction",
    theme: "sourdough",
    framework: row.frameworks[0] ?? "PAS",
    hookKind: row.hooks[0] ?? "question",
    ordinal: 0,
    earlier: [],
    words: null,
    mail: null,
    link: null,
    quote: null,
    proof: null,
    ...over,
  };
}

const strategies = new WeakMap<Brief, Promise<Strategy>>();

/** The same strategy for the same brief, made once. */
function strategyFor(brief: Brief): Promise<Strategy> {
  const made = strategies.get(brief) ?? strategyOf(brief, { seed: "s" });
  strategies.set(brief, made);
  return made;
}

/** One finished piece of a brief, and the facts that it may rest on. */
export async function pieceOf(original: Brief, plan: PiecePlan): Promise<{ piece: Piece; facts: Fact[] }> {
  const { brief, facts } = buildLedger(original);
  const composer = createComposer();
  const strategy = await strategyFor(original);
  const outline = outlineOf(plan, materialFor(plan, facts));
  const task = {
    brief: publicBrief(brief),
    facts: facts.filter((fact) => fact.public),
    strategy,
    plan,
    outline,
    seed: "s",
  };
  const draft = await composer.write("piece", task);
  const piece = finishPiece(plan, draft, { brief, facts, stamp: composer.stamp, hash: (text) => String(text.length) });
  return { piece, facts };
}

/** The mails of a whole series, each with those before it as its earlier pieces. */
export async function seriesOf(
  brief: Brief,
  { type, of, theme }: { type: ContentType; of: number; theme: string },
): Promise<Piece[]> {
  const row: ContentTypeRow = contentTypes[type];
  const numbers = Array.from({ length: of }, (_, index) => index + 1);
  const written = numbers.map((number) =>
    pieceOf(
      brief,
      planOf(type, {
        id: `${type.replaceAll("_", "-")}-0${number}`,
        theme,
        mail: { number, of },
        ordinal: number,
        hookKind: row.hooks[number % row.hooks.length] ?? "question",
        earlier: numbers.slice(0, number - 1).map(() => type),
      }),
    ),
  );
  return (await Promise.all(written)).map(({ piece }) => piece);
}
