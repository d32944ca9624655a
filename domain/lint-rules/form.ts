import { noteOf, type RuleNote } from "./rule-note.ts";

/** Limits, structure, request and hook. */
export const formNotes: Record<string, RuleNote> = {
  "post-too-long": noteOf("error", [
    "every post on X, weighed as X weighs: 280, a link 23, an emoji and a CJK letter 2",
    "X refuses a longer post",
    "Cut words, or move a thought to a post of its own.",
  ]),
  "text-too-long": noteOf("error", [
    "the whole text of LinkedIn posts and documents (3,000 characters) and Reddit posts (40,000)",
    "the platform refuses a longer text",
    "Cut it, or choose an article.",
  ]),
  "reddit-title-too-long": noteOf("error", [
    "the title on Reddit: 300 characters",
    "Reddit refuses a longer title",
    "Say the one thing that the post asks or tells; the rest is for the body.",
  ]),
  "title-long": noteOf("warning", [
    "titles elsewhere: 100 characters",
    "longer titles are cut in lists and feeds",
    "Keep the stance or the outcome, drop the rest.",
  ]),
  "thread-size": noteOf("error", [
    "the number of posts in a thread: 5 to 15",
    "shorter is a post, longer is not read to its end",
    "Split posts that hold two thoughts, or drop the weakest.",
  ]),
  "poll-options": noteOf("error", [
    "polls: two to four different options of at most 25 characters",
    "X refuses anything else",
    "Shorten or merge options until each fits on a button.",
  ]),
  "length-unusual": noteOf("warning", [
    "the words of a piece against what is usual for its type",
    "readers of a channel expect a length; a length that was asked for is kept all the same",
    "Add a move (scene, objection, example) or take one out; don't pad.",
  ]),
  "slide-long": noteOf("warning", [
    "slides of a document: 30 words",
    "more cannot be read while swiping",
    "One sentence and one line that supports it; the rest is another slide.",
  ]),
  "part-missing": noteOf("error", [
    "the parts that the structure of the type asks for",
    "a reader misses what the form promises",
    "Write the part that the message names.",
  ]),
  "part-unknown": noteOf("error", [
    "parts whose role the type does not have",
    "what has no place in the form is not published where it belongs",
    "Give the part a role of the type, or take it out.",
  ]),
  "part-surplus": noteOf("error", [
    "parts that stand once in their type, such as hook, request and footer",
    "two openings or two endings make two texts",
    "Join them, or keep the better one.",
  ]),
  "parts-many": noteOf("warning", [
    "parts that may repeat, against the most that the type has",
    "nobody reads that many",
    "Merge parts that say one thing.",
  ]),
  "part-order": noteOf("error", [
    "the order of the parts",
    "a request before the thought, or a problem after its answer, loses the reader",
    "Put the part where the message says.",
  ]),
  "heading-missing": noteOf("warning", [
    "parts that carry a heading in their type",
    "headings tell the story to those who skim",
    "Give the part a heading that says what it says.",
  ]),
  "part-empty": noteOf("error", [
    "parts without words",
    "an empty post or section is published as one",
    "Write it, or take it out.",
  ]),
  "text-differs-from-parts": noteOf(
    "error",
    [
      "whether the text is its parts joined by an empty line",
      "what is approved must be what is published",
      "Change the parts; the text follows.",
    ],
    "the text is joined again from its parts",
  ),
  "title-missing": noteOf("error", [
    "articles and Reddit posts",
    "they cannot be published without a title",
    "Say in one line what the reader gets or is asked.",
  ]),
  "fence-missing": noteOf("error", [
    "tutorials, API documentation and code examples",
    "they promise something to copy",
    "Add a fenced block from a source, or a form to fill in.",
  ]),
  "fence-open": noteOf("error", [
    "fences of code blocks",
    "all that follows an open fence is shown as code",
    "Close the block with ``` on a line of its own.",
  ]),
  "fence-unnamed": noteOf("warning", [
    "the language behind an opening fence",
    "without it there is no highlighting, and readers guess where to run it",
    "Name it behind the fence: sh, json, text …",
  ]),
  "link-missing": noteOf("error", [
    "Reddit link posts",
    "a link post is its link",
    "Give the address with --link, or write a self post.",
  ]),
  "quote-missing": noteOf("warning", [
    "quote posts",
    "without the quoted post the view hangs in the air",
    "Say what is quoted: an address, a text, or the id of a piece.",
  ]),
  "request-missing": noteOf("error", [
    "the request: that there is one, and that it stands in the text",
    "a reader who is not asked does nothing",
    "End with one thing to do, as a verb and its object.",
  ]),
  "request-without-link": noteOf("warning", [
    "whether the link of the request stands in the text",
    "a reader cannot follow what is not there",
    "Put the link behind the request.",
  ]),
  "second-request": noteOf("error", [
    "links that lead elsewhere than the request does; long reads may link to what they rest on",
    "two ways out halve both",
    "Keep the link of the request, drop the other.",
  ]),
  "requests-many": noteOf("warning", [
    "sentences that ask for different things: book, sign up, subscribe, download, follow, buy",
    "one request per piece is followed, two are weighed",
    "Choose the one that the objective needs; the other is another piece.",
  ]),
  "hook-not-literal": noteOf("error", [
    "whether the hook stands word for word in the first part, title or subject",
    "the first words decide; tests change exactly them",
    "Open with the hook as it is.",
  ]),
  "hook-late": noteOf("warning", [
    "hooks that begin after the first 210 characters",
    "feeds fold away what is below",
    "Move the hook to the top; the greeting may stay before it.",
  ]),
  "hook-burdened": noteOf("error", [
    "links, hashtags and the request in the first post of a thread",
    "they draw readers away before they know what it is about",
    "Move them to the last posts.",
  ]),
  "opening-empty": noteOf("warning", [
    "hooks that begin with “We are excited”, “Introducing”, “In today's fast-paced world” and their kin",
    "they are about the sender and say nothing",
    "Begin with the sentence that follows.",
  ]),
  "opening-name": noteOf("warning", [
    "hooks that begin with the name of product or brand",
    "a reader looks for himself, not for a name",
    "Begin with the reader's problem; the name comes later.",
  ]),
};
