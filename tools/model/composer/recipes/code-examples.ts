import { shuffle } from "../../../../domain/random.ts";
import type { PieceDraft } from "../../../../domain/piece.ts";
import { programNotes } from "../code-page-notes.ts";
import {
  besideMarks,
  blockAdvice,
  exampleHooks,
  plainSourceProgramTitles,
  programMarks,
  programTitles,
  sourceProgramTitles,
} from "../code-page-sentences.ts";
import { codeHook, filesOf, fenced, writeCodePage } from "../code-page.ts";
import { numberOf, type Desk } from "../desk.ts";
import { examplePrograms, type ExampleProgram } from "../example-programs.ts";
import { paragraphs } from "../fitting.ts";
import { supply, type Passage } from "../length.ts";
import { printBlock, sourceBlocks, type SourceBlock } from "../source-code.ts";

const mostBlocks = 16;
/** Below so many words there is room for one example. */
const fewestForTwo = 150;

/**
 * A page of code: task, code, what to change. The blocks of the sources letter for letter; without any, generic programs on
 * example data that run as they stand. A single block of a source has a generic one beside it, which says what it is.
 */
export function writeCodeExamples(desk: Desk): PieceDraft {
  const blocks = sourceBlocks(desk).slice(0, mostBlocks);
  const own = blocks.map((block) => blockPart(desk, block));
  const programs = programsOf(desk);
  const isGeneric = own.length === 0;
  const isNamed = desk.product.name !== null;
  const generic = (drawn: number): Passage | null => {
    const program = programs[drawn + (isGeneric ? 2 : own.length === 1 ? 1 : 0)];
    return program === undefined ? null : programPart(desk, program, !isGeneric);
  };
  const first = isGeneric
    ? programs.slice(0, 2).map((program) => programPart(desk, program, false))
    : [...own, ...(own.length === 1 ? programs.slice(0, 1).map((program) => programPart(desk, program, true)) : [])];
  const fewest = desk.task.outline.words < fewestForTwo ? 1 : 2;
  const most = Math.max(0, mostBlocks - first.length);
  return writeCodePage(desk, {
    titles: isGeneric ? programTitles : isNamed ? sourceProgramTitles : plainSourceProgramTitles,
    key: isGeneric ? "program" : "source-program",
    hook: codeHook(desk, "example", exampleHooks),
    mark: isGeneric
      ? (desk.pick("program-mark", programMarks, { by: "type" }) ?? "Generic examples on example data.")
      : filesOf(desk, blocks),
    notes: programNotes,
    middle: [
      ...first.map((passage, index) => (index < fewest ? passage : { ...passage, rank: index })),
      supply("example", generic, { most: isGeneric ? most : Math.min(most, 3) }),
    ],
  });
}

function programsOf({ task }: Desk): ExampleProgram[] {
  const order = shuffle(examplePrograms, `${task.seed}\u0000programs`);
  const start = (numberOf(task.plan) * 3) % order.length;
  return [...order.slice(start), ...order.slice(0, start)];
}

function programPart(desk: Desk, { heading, task, code, prints, change }: ExampleProgram, isBeside: boolean): Passage {
  const mark = isBeside ? desk.pick("beside-mark", besideMarks, { by: "type" }) : null;
  const text = paragraphs(
    [mark, task].filter((said) => said !== null).join(" "),
    fenced("js", code, desk.label),
    "It prints:",
    fenced("text", prints),
    `To make it your own, change ${change}`,
  );
  return { role: "example", heading, text };
}

function blockPart(desk: Desk, block: SourceBlock): Passage {
  const advice = desk.pick(`block-${block.kind}`, blockAdvice[block.kind], { by: "type" });
  const heading = block.about === "" ? "From the source" : block.about;
  return { role: "example", heading, text: paragraphs(printBlock(desk, block), advice) };
}
