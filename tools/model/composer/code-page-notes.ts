/** Further sections of pages about calls and code: what holds for any service, without figures and names. */

export interface PageNote {
  heading: string;
  sentences: readonly string[];
}

export const callNotes: readonly PageNote[] = [
  {
    heading: "Try it without risk",
    sentences: [
      "Begin with a call that reads and changes nothing.",
      "Use data that you made up, so that nothing is lost if the call does more than you thought.",
      "When a call has to change something, change it back and see whether the old state returns.",
      "Only then let a program make the call for you.",
    ],
  },
  {
    heading: "Pages of a list",
    sentences: [
      "A list that is short today will be long one day.",
      "Ask for a page at a time, and go on until the answer says that there are no more.",
      "Do not count on the order unless the page promises one.",
      "A note that is added while you read may turn up twice or not at all, so compare by id.",
    ],
  },
  {
    heading: "Sending the same call twice",
    sentences: [
      "A connection can break after the service has done its work and before you hear of it.",
      "Reading again does no harm, and neither does deleting what is gone.",
      "A new note sent twice is two notes, unless the service knows how to tell.",
      "Give each attempt a mark of your own where the service allows it, and look before you repeat.",
    ],
  },
  {
    heading: "Waiting and giving up",
    sentences: [
      "Every call needs a time limit of your own.",
      "When it has passed, wait a little before the next try, and longer before the one after that.",
      "Stop after a few tries and tell a person.",
      "A program that tries for ever hides the fault that it meets.",
    ],
  },
  {
    heading: "Keys and secrets",
    sentences: [
      "A key belongs into a setting of the machine, and never into the code or the address.",
      "Give it the fewest rights that the task needs.",
      "Know beforehand how to replace it, because one day it will stand in a log.",
      "An example on a page has no key that works.",
    ],
  },
  {
    heading: "Text and letters",
    sentences: [
      "Say which encoding you send, and read the one that the answer names.",
      "Test with a name that has accents and with a text in another script.",
      "A space in an address must be encoded.",
      "What looks like a short form of a word may be a cut-off one, so test with long texts too.",
    ],
  },
  {
    heading: "Dates and times",
    sentences: [
      "Send times with their zone, or in the one zone that the page names.",
      "A date without a time is a day, and it means another moment in another place.",
      "Store what you received as it was, and turn it into local time where a person reads it.",
      "Try the last day of a month.",
    ],
  },
  {
    heading: "Reading an error",
    sentences: [
      "The status says whose turn it is: yours to mend the call, or the service's to recover.",
      "The message is for people and may change; a program should look at the code beside it.",
      "Write the whole answer into the log, without keys and personal data.",
      "An error that you have seen once deserves a test.",
    ],
  },
  {
    heading: "What a field may be",
    sentences: [
      "Ask of each field whether it can be missing, empty or null, and what each of the three means.",
      "Leave alone what you do not know, for a later version may send more.",
      "An id is text, even where it looks like a number.",
      "A list with one entry is still a list.",
    ],
  },
  {
    heading: "A log that helps",
    sentences: [
      "Note the call, the status and how long it took.",
      "Keep an id that goes through all lines of one task, so that you can follow it.",
      "Leave out what belongs to a person.",
      "Read the log on a good day, and you will know what is unusual on a bad one.",
    ],
  },
  {
    heading: "When something changes",
    sentences: [
      "Keep the examples of this page as tests, and run them when the service changes.",
      "A new field is no danger to a program that reads only what it needs.",
      "A field that goes away should be announced, with a date and a way to do without.",
      "Until then, write down which fields you rely on.",
    ],
  },
  {
    heading: "Many calls at once",
    sentences: [
      "Begin with one call after the other and measure.",
      "When that is too slow, make a few at a time, and keep the number in a setting.",
      "Where the service asks you to wait, let all of them wait.",
      "The order of the answers is not the order of the calls.",
    ],
  },
  {
    heading: "What to write down for the next reader",
    sentences: [
      "Write down the call that worked, with its answer, on the day when it worked.",
      "Add the one thing that surprised you.",
      "Name who can be asked.",
      "A page with a date is easier to trust than a page without.",
    ],
  },
];

export const programNotes: readonly PageNote[] = [
  {
    heading: "What the examples leave out",
    sentences: [
      "They check nothing that comes from outside, because the data stands in the code.",
      "With data from a file or a person, check each field before you use it.",
      "They do not say what happens with very many entries.",
      "Try that on made-up data before it matters.",
    ],
  },
  {
    heading: "How to read them",
    sentences: [
      "Begin with the output and ask how it came about.",
      "Then look for the line that makes the decision.",
      "Everything else is there to bring the data in and the result out.",
      "If you can say in a sentence what the line does, you have understood the example.",
    ],
  },
  {
    heading: "How to make them yours",
    sentences: [
      "Replace the data first and leave the code as it is.",
      "When the output is what you expect, change the code, one line at a time.",
      "Give the names of your own field to the variables.",
      "Delete what you do not need; a short program is easier to come back to.",
    ],
  },
  {
    heading: "How to test them",
    sentences: [
      "The output under each example is a test already: compare it with what you get.",
      "Add one entry that is empty and one that is there twice.",
      "Write down what you expect before you run it.",
      "A surprise is worth a second test that keeps it.",
    ],
  },
  {
    heading: "Names and order",
    sentences: [
      "A good name says what is in it, and no comment has to repeat that.",
      "Do the reading, the deciding and the printing in this order.",
      "A function that does two of the three can be cut in two.",
      "Sort at the end, where people look at the result.",
    ],
  },
  {
    heading: "When it fails",
    sentences: [
      "Read the first line of the message and the first line of your own code below it.",
      "Print the value that you were sure about.",
      "Go back to the last version that ran, and make the change again in smaller steps.",
      "Ask somebody to listen while you explain it.",
    ],
  },
  {
    heading: "Where to put them",
    sentences: [
      "An example that others need belongs beside the code, in a file that can be run.",
      "Let the build run it, so that it cannot go stale without notice.",
      "Say at its top what it shows.",
      "One that nobody has opened for a long time can go.",
    ],
  },
  {
    heading: "What to try next",
    sentences: [
      "Join two of the examples, so that the result of one is the data of the other.",
      "Turn the one that you use most into a function.",
      "Read the data from a file and keep the rest.",
      "Explain the shortest one to somebody who has never seen it.",
    ],
  },
];
