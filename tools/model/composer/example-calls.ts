/**
 * Calls of a service that does not exist, on example data: plain HTTP and JSON, `example.com` alone, no version, no package.
 * `{label}` and `{query}` are the theme, as text and inside an address.
 */

export interface ExampleCall {
  heading: string;
  /** what the call is for */
  purpose: string;
  request: readonly string[];
  answerHeading: string;
  /** what to read in the answer */
  reading: string;
  answer: readonly string[];
}

const host = "Host: example.com";
const json = "Content-Type: application/json";

export const exampleCalls: readonly ExampleCall[] = [
  {
    heading: "Add a note",
    purpose: "Sends one note and gets it back with the id that the service gave it.",
    request: ["POST /notes HTTP/1.1", host, json, "", '{"topic": "{label}", "text": "Ask before you change anything"}'],
    answerHeading: "The answer to a new note",
    reading: "The id is what every later call needs, so keep it.",
    answer: [
      "{",
      '  "id": "n1",',
      '  "topic": "{label}",',
      '  "text": "Ask before you change anything",',
      '  "done": false',
      "}",
    ],
  },
  {
    heading: "List the notes on a topic",
    purpose: "Asks for all notes on one topic, a page at a time.",
    request: ["GET /notes?topic={query}&limit=2 HTTP/1.1", host, "Accept: application/json"],
    answerHeading: "The answer to a list",
    reading: "An empty list is an answer and no error. Where `next` is null, there are no more pages.",
    answer: ["{", '  "notes": [{"id": "n1", "done": false}, {"id": "n2", "done": true}],', '  "next": "n3"', "}"],
  },
  {
    heading: "Read one note",
    purpose: "Asks for a single note by its id.",
    request: ["GET /notes/n1 HTTP/1.1", host, "Accept: application/json"],
    answerHeading: "The answer to a single note",
    reading: "The fields are the same as in the answer to a new note.",
    answer: ['{"id": "n1", "topic": "{label}", "text": "Ask before you change anything", "done": false}'],
  },
  {
    heading: "Change a note",
    purpose: "Sends the fields that change and leaves the others as they are.",
    request: ["PATCH /notes/n1 HTTP/1.1", host, json, "", '{"done": true}'],
    answerHeading: "The answer to a change",
    reading: "The whole note comes back, so that you need not ask for it again.",
    answer: ['{"id": "n1", "topic": "{label}", "text": "Ask before you change anything", "done": true}'],
  },
  {
    heading: "Delete a note",
    purpose: "Takes a note away. A second call with the same id does no harm.",
    request: ["DELETE /notes/n1 HTTP/1.1", host],
    answerHeading: "The answer to a deletion",
    reading: "There is a status and no body.",
    answer: ["HTTP/1.1 204 No Content"],
  },
  {
    heading: "Count the notes by state",
    purpose: "Asks for totals alone, where the notes themselves are not needed.",
    request: ["GET /notes/count?topic={query} HTTP/1.1", host, "Accept: application/json"],
    answerHeading: "The answer to a count",
    reading: "Both states are there even where one of them has no notes.",
    answer: ['{"open": 1, "done": 1}'],
  },
];

export const exampleParameters: readonly string[] = [
  "`topic`: text, what the note is about; required for a new note.",
  "`text`: text, the note itself; required for a new note.",
  "`done`: true or false; false where it is left out.",
  "`limit`: a whole number, how many notes a page has; optional.",
  "`after`: the id where the next page begins; optional.",
  "`id`: text, given by the service; part of the address and never sent in a body.",
];

export const exampleErrors: readonly string[] = [
  "`400`: the body is no valid JSON or lacks a field. Read the message, mend the request, and do not send it again unchanged.",
  "`401`: the service does not know who asks. Send the key, or a new one.",
  "`404`: there is no note with this id. Look whether it was deleted before you call it a fault.",
  "`409`: somebody changed the note in between. Read it again, and decide whose change counts.",
  "`429`: too many calls. Wait as long as the answer says, then go on.",
  "`500`: the service failed. Try again later, with a pause that grows.",
];

/** What a source leaves open, in the form of an errors list. */
export const openErrors: readonly string[] = [
  "The command or name is not found: look whether the step before it in the source was done.",
  "The call is refused: look for a key or a right that the source takes for granted.",
  "The answer is empty: run the call on data of which you know that it exists.",
  "The answer differs from the one shown: compare the version that you use with the one that the source speaks of.",
  "Nothing comes back: set a time limit of your own, and note how long you waited.",
];

/** A form to fill in where a source shows no answer. */
export const answerForm: readonly string[] = [
  "Call:",
  "Status or exit code:",
  "First lines of the answer:",
  "Time it took:",
  "Differs from what was expected in:",
];
