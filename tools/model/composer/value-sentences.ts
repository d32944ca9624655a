/**
 * Frames for the unique value of the brief. It is printed word for word, named as a claim or an aim, and the reader is
 * invited to check it. Slots: {name}, {value}.
 */

/** The value is a noun phrase: "10x faster development". */
export const nounClaims: readonly string[] = [
  "The claim of {name} is {value}.",
  "{name} makes one claim: {value}.",
  "What {name} aims for is {value}.",
  "Our aim with {name} is {value}.",
  "We say that {name} stands for {value}.",
  "{name} promises {value}, and a promise can be tested.",
  "We work towards {value} with {name}.",
  "The promise of {name} is {value}.",
  "{name} sets itself a goal: {value}.",
  "If {name} keeps its word, you should see {value}.",
  "{value} is what {name} claims.",
  "The point of {name} is {value}.",
  "We put {value} on the label of {name}.",
  "{name} wants to be measured by {value}.",
  "The word we give for {name} is {value}.",
];

/** The value may be anything that can follow a colon: a sentence, an order, a list of qualities. */
export const colonClaims: readonly string[] = [
  "The claim of {name} in its own words: {value}.",
  "{name} makes one claim: {value}.",
  "Our aim with {name}, in a line: {value}.",
  "What {name} says about itself: {value}.",
  "The promise of {name}: {value}.",
  "On the label of {name} it says: {value}.",
  "{name} sets itself a goal: {value}.",
  "The point of {name}, in a few words: {value}.",
  "{name} wants to be measured by this line: {value}.",
  "We give one promise for {name}: {value}.",
  "This is the claim of {name}, word for word: {value}.",
  "What we work towards with {name}: {value}.",
  "One line sums up what we promise with {name}: {value}.",
];

/** Follows a claim, for a product that one can try at work. */
export const softwareChecks: readonly string[] = [
  "Test it on your own work before you believe it.",
  "Pick a task you know well, do it both ways and compare.",
  "Write down beforehand what would convince you, then try it.",
  "A claim is worth what it does on your own project, so check it there.",
  "Take a small task from this week and see whether it holds.",
  "Keep a note of the time it takes now, so that you have something to compare with.",
  "Whether it holds for you is something only your own trial can show.",
  "Doubt is welcome; a trial on real work answers it better than we could.",
  "Try it where a failure would cost little, and look at the result line by line.",
  "Let the most sceptical person on the team choose the task for the trial.",
  "Measure the same job before and after, and keep both notes.",
  "Ask what would have to be true for it to hold in your case, and look for that.",
  "Compare it with the way you work now, on the same task and with the same people.",
  "Believe your own notes more than our words.",
  "Try it on work you would have done anyway.",
];

/** Follows a claim, for everything else. */
export const generalChecks: readonly string[] = [
  "See for yourself before you take our word for it.",
  "You will know best whether it holds.",
  "The fair test is your own experience.",
  "Hold us to it.",
  "Come with doubts and ask.",
  "Judge it by what you see, not by what we say.",
  "If it turns out otherwise, please say so.",
  "A promise like that is easy to check, and you are invited to.",
  "Ask the people who know it, and then make up your own mind.",
  "Your own eyes are the better judge.",
  "Try it once and decide.",
  "We would rather be checked than believed.",
  "Let it prove itself before you trust it.",
];
