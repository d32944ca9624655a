import type { HookKind } from "../../../domain/vocabulary.ts";
import type { SourceBlock } from "./source-code.ts";

/** Sentences of pages about calls and code. Slots: {label}, {name}, {files}, where the code was read. */

type CodeHook = Extract<HookKind, "question" | "statement" | "how_to">;

export const callHooks: Record<CodeHook, readonly string[]> = {
  question: [
    "What does a reader of an API page need first: the theory, or a call to copy?",
    "Could somebody make the first call with this page alone?",
    "Which call would you make first, and what would you look at in the answer?",
    "What happens when the call fails, and where does it say so?",
    "How much of an API page can be copied and run as it stands?",
  ],
  statement: [
    "A call that can be copied explains more than a paragraph about it.",
    "The first thing to read on an API page is the answer, since it shows what the call is for.",
    "An API page is read in a hurry, so the call comes before the prose.",
    "Errors belong on the page, because that is when people open it.",
    "A page about a call is finished when a stranger can make the call.",
  ],
  how_to: [
    "Make one call, read its answer, and only then read the rest.",
    "Copy the first call, change one value, and compare the answers.",
    "Begin with a call that changes nothing.",
    "Read the errors before the first call, and you will know them when they come.",
    "Write down what you expect before you look at the answer.",
  ],
};

export const exampleHooks: Record<CodeHook, readonly string[]> = {
  question: [
    "What could you copy today and have running in a few lines?",
    "How small can an example be and still show the point?",
    "Which lines would you change first?",
    "What does the code print, and would you have guessed it?",
    "Is the example short enough to type by hand?",
  ],
  statement: [
    "An example is good when it runs before you have understood it.",
    "Short code with its output is easier to trust than long code without.",
    "The line that you change yourself is the one that you remember.",
    "Code that prints something can be checked; code that does not has to be believed.",
    "One task for each example is enough.",
  ],
  how_to: [
    "Run the example first, and read it afterward.",
    "Change one line at a time, and guess what it prints.",
    "Type the shortest example by hand.",
    "Keep the output beside the code, so that you notice when it differs.",
    "Take the example that is nearest to your task, and throw away the rest.",
  ],
};

/** Says that nothing here is real. */
export const exampleMarks: readonly string[] = [
  "Example data, not a real service: the notes on {label} are made up to show the form, and `example.com` is reserved for examples.",
  "Everything on this page is example data, not a real service. It uses notes on {label}, and the address `example.com`, which belongs to nobody.",
  "Example data, not a real service: the calls go to `example.com`, and the notes on {label} are there to be replaced by your own.",
];

export const programMarks: readonly string[] = [
  "Generic examples on example data: plain JavaScript without any package, with notes on {label} that are there to be replaced.",
  "The code is generic and needs no package. Its notes on {label} are example data, not anybody's records.",
  "Example data, not a real service: a few notes on {label}, and plain JavaScript that runs as it stands.",
];

/** Says where the code is from. */
export const sourceMarks: readonly string[] = [
  "The code on this page is from {files}, letter for letter.",
  "Every block below stands in {files}; nothing in it was changed.",
  "What you see in the blocks is copied from {files} as it stands.",
];

export const callTitles: readonly string[] = [
  "An API page by example: notes on {label}",
  "Notes on {label}: calls, answers and errors, by example",
  "How an API page could look: the example of {label}",
  "Calls and answers by example, on {label}",
  "From call to answer: an example page on {label}",
];

export const sourceCallTitles: readonly string[] = [
  "Calls of {name}, from its own sources",
  "How to call {name}: what the sources show",
  "{name}: calls, answers and open questions",
  "Calling {name}, block by block",
  "The calls of {name}, as the sources have them",
];

export const plainSourceCallTitles: readonly string[] = [
  "Calls on {label}, from the sources",
  "{label}: the calls that the sources show",
  "What the sources show about {label}, call by call",
];

export const programTitles: readonly string[] = [
  "Code examples on a few notes about {label}",
  "Small programs, with notes on {label} as their data",
  "Short code, with its output: the example of {label}",
  "Examples to copy, on notes about {label}",
  "A handful of programs on {label}, each with its output",
];

export const sourceProgramTitles: readonly string[] = [
  "Code examples for {name}, from its own sources",
  "{name} in code: examples from the sources",
  "Using {name}: what the sources show, block by block",
  "Examples of {name} to copy, with what to change",
  "{name}, example by example",
];

export const plainSourceProgramTitles: readonly string[] = [
  "Code examples on {label}, from the sources",
  "{label} in code: what the sources show",
  "Examples on {label} to copy, with what to change",
];

/** Before a generic program beside the blocks of a source. */
export const besideMarks: readonly string[] = [
  "A generic example, not from the source.",
  "This one is generic and stands in no source.",
  "Not from the source, but a generic example on example data.",
  "Generic again, with example data.",
  "Another generic example, to go with the source.",
];

/** What to do with a block of a source. */
export const blockAdvice: Record<SourceBlock["kind"], readonly string[]> = {
  command: [
    "Run it where nothing can be lost, and read what it prints before the next one.",
    "Type it as it stands the first time; change names and paths the second time.",
    "Note what is different afterward.",
    "What to change: names, paths and addresses that are yours. The rest of the line stays as it is.",
    "If it asks for something, write the question down; the source may not mention it.",
  ],
  data: [
    "What to change: the values. The names of the fields stay as they are.",
    "Compare it with what you get, field by field.",
    "Read the names first; they say what the other side expects.",
    "Keep a copy with your own values beside it.",
    "Ask of each field whether it may be missing.",
  ],
  code: [
    "Run it once unchanged, so that you know it works where you are.",
    "What to change: the values in quotation marks, one at a time.",
    "Put it into a file of its own before you put it into yours.",
    "Read it from the last line upward: the last line says what it is for.",
    "Add one line that prints the result, and look at it.",
  ],
};
