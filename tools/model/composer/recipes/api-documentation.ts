import type { PieceDraft } from "../../../../domain/piece.ts";
import { callNotes } from "../code-page-notes.ts";
import {
  blockAdvice,
  callHooks,
  callTitles,
  exampleMarks,
  plainSourceCallTitles,
  sourceCallTitles,
} from "../code-page-sentences.ts";
import { codeHook, filesOf, fenced, writeCodePage } from "../code-page.ts";
import { numberOf, type Desk } from "../desk.ts";
import {
  answerForm,
  exampleCalls,
  exampleErrors,
  exampleParameters,
  openErrors,
  type ExampleCall,
} from "../example-calls.ts";
import { paragraphs } from "../fitting.ts";
import { supply, type Passage, type Supply } from "../length.ts";
import { printBlock, sourceBlocks, type SourceBlock } from "../source-code.ts";

const mostBlocks = 6;
/** From so many words on there is room for call, parameters, answer and errors. */
const fewestForAll = 165;

/**
 * A page about calls: what they are for, call, parameters, answer, errors. With code in the sources these are its blocks,
 * letter for letter, and what they leave open is said; without any it is an example on example data, and says so.
 */
export function writeApiDocumentation(desk: Desk): PieceDraft {
  const blocks = sourceBlocks(desk);
  const calls = blocks.filter(({ kind }) => kind !== "data");
  return calls.length === 0 ? examplePage(desk) : sourcePage(desk, { calls, blocks });
}

function examplePage(desk: Desk): PieceDraft {
  const [first, ...others] = rotated(exampleCalls.slice(0, 4), numberOf(desk.task.plan));
  const further = [...others, ...exampleCalls.slice(4)];
  const shown = first === undefined ? [] : [first];
  const nextCall = (): Passage | null => {
    const call = further[shown.length - 1];
    if (call === undefined) return null;
    shown.push(call);
    return callPart(desk, call);
  };
  const nextAnswer = (drawn: number): Passage | null => {
    const call = shown[drawn + 1];
    return call === undefined ? null : answerPart(desk, call);
  };
  return writeCodePage(desk, {
    titles: callTitles,
    key: "call",
    hook: codeHook(desk, "call", callHooks),
    mark: desk.pick("example-mark", exampleMarks, { by: "type" }) ?? "Example data, not a real service.",
    notes: callNotes,
    middle: [
      ...(first === undefined ? [] : [{ ...callPart(desk, first), isWhole: true }]),
      { least: 0, most: 5, next: nextCall },
      ranked(desk, listPart("parameters", "What goes in", exampleParameters.slice(0, 2)), 1),
      rest("parameters", exampleParameters.slice(2)),
      ...(first === undefined ? [] : [ranked(desk, answerPart(desk, first), 2)]),
      { least: 0, most: 5, next: nextAnswer },
      ranked(desk, listPart("errors", "What can go wrong, and what to do", exampleErrors.slice(0, 2)), 3),
      rest("errors", exampleErrors.slice(2)),
    ],
  });
}

function sourcePage(
  desk: Desk,
  { calls, blocks }: { calls: readonly SourceBlock[]; blocks: readonly SourceBlock[] },
): PieceDraft {
  const answers = blocks.filter(({ kind }) => kind === "data");
  const [first, ...others] = calls.slice(0, mostBlocks).map((block) => blockPart(desk, block, "call"));
  const names = parametersOf(calls);
  const parameters =
    names.length === 0
      ? "The blocks above hold no option or field of their own; what may be added, the source does not say."
      : `What can be read in the blocks above:\n\n${names.map((name) => `- ${name}`).join("\n")}`;
  const [answer, ...further] =
    answers.length === 0
      ? [
          {
            role: "answer",
            heading: "What comes back",
            text: paragraphs(
              "The source shows no answer. Make the call once and note what you get:",
              fenced("text", answerForm),
            ),
          },
        ]
      : answers.slice(0, mostBlocks).map((block) => blockPart(desk, block, "answer"));
  return writeCodePage(desk, {
    titles: desk.product.name === null ? plainSourceCallTitles : sourceCallTitles,
    key: "source-call",
    hook: codeHook(desk, "call", callHooks),
    mark: filesOf(desk, blocks),
    notes: callNotes,
    middle: [
      ...(first === undefined ? [] : [first]),
      ...others.map((passage, index) => ({ ...passage, rank: 4 + index })),
      ranked(desk, { role: "parameters", heading: "What goes in", text: parameters }, 2),
      ...(answer === undefined ? [] : [ranked(desk, answer, 1)]),
      ...further.map((passage, index) => ({ ...passage, rank: 5 + index })),
      ranked(desk, listPart("errors", "What can go wrong, where the source is silent", openErrors.slice(0, 2)), 3),
      rest("errors", openErrors.slice(2)),
    ],
  });
}

/** Options, query fields and names in braces that stand in the blocks, each with the heading where it stands. */
function parametersOf(blocks: readonly SourceBlock[]): string[] {
  const found = new Map<string, string>();
  for (const { fact, about } of blocks) {
    for (const [, option, field] of fact.text.matchAll(/(?:^|\s)(--?[a-z][\w-]*)|[?&]([a-z_][\w-]*)=/giu)) {
      const name = option ?? field ?? "";
      if (name !== "" && !found.has(name)) found.set(name, about);
    }
  }
  return [...found].slice(0, 8).map(([name, about]) => `\`${name}\`${about === "" ? "" : `, under “${about}”`}`);
}

/** A block of a source under the heading that it had, with a line on what to do with it. */
function blockPart(desk: Desk, block: SourceBlock, role: string): Passage {
  const advice = desk.pick(`block-${block.kind}`, blockAdvice[block.kind], { by: "type" });
  const heading =
    block.about === "" ? (role === "call" ? "A call from the source" : "What the source shows") : block.about;
  return { role, heading, text: paragraphs(printBlock(desk, block), advice) };
}

function callPart(desk: Desk, { heading, purpose, request }: ExampleCall): Passage {
  return { role: "call", heading, text: paragraphs(purpose, fenced("http", request, desk.label)) };
}

function answerPart(desk: Desk, { answerHeading, reading, answer }: ExampleCall): Passage {
  const language = answer[0]?.startsWith("HTTP") === true ? "http" : "json";
  return {
    role: "answer",
    heading: answerHeading,
    text: paragraphs(`${reading} Example answer:`, fenced(language, answer, desk.label)),
  };
}

/** Optional by its rank in a page of few words. */
function ranked({ task }: Desk, passage: Passage, rank: number): Passage {
  return task.outline.words < fewestForAll ? { ...passage, rank } : passage;
}

function listPart(role: string, heading: string, items: readonly string[]): Passage {
  return { role, heading, text: items.map((item) => `- ${item}`).join("\n") };
}

/** Further items of a list, which join it. */
function rest(role: string, items: readonly string[]): Supply {
  return supply(role, (drawn) => (items[drawn] === undefined ? null : `- ${items[drawn]}`), { joins: true });
}

function rotated<Item>(items: readonly Item[], by: number): Item[] {
  const start = by % Math.max(1, items.length);
  return [...items.slice(start), ...items.slice(0, start)];
}
