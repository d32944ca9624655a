/**
 * Small programs in plain JavaScript on example data; they run as they stand and print what is said of them (a test runs
 * them). `{label}` is the theme, inside a text in quotation marks.
 */
export interface ExampleProgram {
  heading: string;
  task: string;
  code: readonly string[];
  prints: readonly string[];
  /** what to change, behind "change" */
  change: string;
}

const notes = [
  "const notes = [",
  '  { topic: "{label}", text: "Ask first", done: true },',
  '  { topic: "{label}", text: "Change one thing", done: false },',
  '  { topic: "something else", text: "Wait a day", done: false },',
  "];",
];

export const examplePrograms: readonly ExampleProgram[] = [
  {
    heading: "Keep what belongs to a topic",
    task: "Out of a list of notes, keep those on one topic.",
    code: [...notes, "", 'const own = notes.filter((note) => note.topic === "{label}");', "console.log(own.length);"],
    prints: ["2"],
    change: "the topic in the comparison, and then the condition itself.",
  },
  {
    heading: "Count by state",
    task: "Say how many notes are done and how many are open.",
    code: [
      ...notes,
      "",
      "const done = notes.filter((note) => note.done).length;",
      "console.log({ done, open: notes.length - done });",
    ],
    prints: ["{ done: 1, open: 2 }"],
    change: "the field that is counted.",
  },
  {
    heading: "Group by a field",
    task: "Put notes with the same topic together.",
    code: [
      ...notes,
      "",
      "const groups = new Map();",
      "for (const note of notes) {",
      "  const group = groups.get(note.topic) ?? [];",
      "  groups.set(note.topic, [...group, note.text]);",
      "}",
      'console.log(groups.get("{label}"));',
    ],
    prints: ["[ 'Ask first', 'Change one thing' ]"],
    change: "the field that decides about the group.",
  },
  {
    heading: "Sort without changing the list",
    task: "Show the notes by their text and keep the first order.",
    code: [
      ...notes,
      "",
      "const sorted = [...notes].sort((one, other) => other.text.localeCompare(one.text));",
      "console.log(sorted.map((note) => note.text));",
      "console.log(notes[0].text);",
    ],
    prints: ["[ 'Wait a day', 'Change one thing', 'Ask first' ]", "Ask first"],
    change: "the field, or the direction: swap one and other.",
  },
  {
    heading: "Leave out what comes twice",
    task: "List each topic once, in the order in which it first comes.",
    code: [
      ...notes,
      "",
      "const topics = [...new Set(notes.map((note) => note.topic))];",
      "console.log(topics.length);",
    ],
    prints: ["2"],
    change: "the field that is collected.",
  },
  {
    heading: "Check an entry before it goes in",
    task: "Say what is wrong with a note, or nothing.",
    code: [
      "function faultOf(note) {",
      '  if (typeof note.text !== "string") return "text is missing";',
      '  if (note.text.trim() === "") return "text is empty";',
      "  return null;",
      "}",
      "",
      'console.log(faultOf({ topic: "{label}" }));',
      'console.log(faultOf({ topic: "{label}", text: "Ask first" }));',
    ],
    prints: ["text is missing", "null"],
    change: "the rules: add a line for each further field that must be there.",
  },
  {
    heading: "Read and write JSON",
    task: "Turn a note into text and back.",
    code: [
      'const note = { topic: "{label}", done: false };',
      "const text = JSON.stringify(note);",
      "const copy = JSON.parse(text);",
      "console.log(copy.done, copy === note);",
    ],
    prints: ["false false"],
    change: "the fields. A date comes back as text, so turn it into a date again.",
  },
  {
    heading: "Cope with text that is no JSON",
    task: "Read text from outside without stopping at a fault.",
    code: [
      "function read(text) {",
      "  try {",
      "    return JSON.parse(text);",
      "  } catch {",
      "    return null;",
      "  }",
      "}",
      "",
      'console.log(read("{ not json"));',
      'console.log(read(\'{"topic": "{label}"}\') !== null);',
    ],
    prints: ["null", "true"],
    change: "what comes back for a fault: nothing, an empty note, or a message.",
  },
  {
    heading: "Cut a list into pages",
    task: "Show a long list a few entries at a time.",
    code: [
      "function pagesOf(list, size) {",
      "  const pages = [];",
      "  for (let start = 0; start < list.length; start += size) {",
      "    pages.push(list.slice(start, start + size));",
      "  }",
      "  return pages;",
      "}",
      "",
      'console.log(pagesOf(["a", "b", "c"], 2));',
    ],
    prints: ["[ [ 'a', 'b' ], [ 'c' ] ]"],
    change: "the size of a page, and the letters to notes of your own.",
  },
  {
    heading: "Make a short line of a long text",
    task: "Cut a text at a whole word, with a mark for what is missing.",
    code: [
      "function shortened(text, most) {",
      "  if (text.length <= most) return text;",
      '  const end = text.lastIndexOf(" ", most);',
      "  return `${text.slice(0, end === -1 ? most : end)} …`;",
      "}",
      "",
      'console.log(shortened("Change one thing and wait", 12));',
    ],
    prints: ["Change one …"],
    change: "the number of letters, or the mark at the end.",
  },
  {
    heading: "Compare two lists",
    task: "Say what is new and what has gone.",
    code: [
      'const before = ["Ask first", "Wait a day"];',
      'const after = ["Ask first", "Change one thing"];',
      "",
      "console.log(after.filter((text) => !before.includes(text)));",
      "console.log(before.filter((text) => !after.includes(text)));",
    ],
    prints: ["[ 'Change one thing' ]", "[ 'Wait a day' ]"],
    change: "the two lists; with long ones, put the first into a Set.",
  },
  {
    heading: "Try again after a fault",
    task: "Call a function again when it fails, and give up after a few tries.",
    code: [
      "function retried(work, tries) {",
      "  for (let count = 1; ; count += 1) {",
      "    try {",
      "      return work(count);",
      "    } catch (fault) {",
      "      if (count === tries) throw fault;",
      "    }",
      "  }",
      "}",
      "",
      "console.log(retried((count) => {",
      '  if (count < 2) throw new Error("not yet");',
      '  return "done";',
      "}, 3));",
    ],
    prints: ["done"],
    change: "the number of tries. For work that waits, add a pause that grows.",
  },
];
