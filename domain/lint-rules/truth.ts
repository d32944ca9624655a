import { noteOf, type RuleNote } from "./rule-note.ts";

/** What may be said at all: claims, personal data, and what leaked from the program. */
export const truthNotes: Record<string, RuleNote> = {
  "unsupported-claim": noteOf("error", [
    "figures, links, quotations, authorities and ranks that no public fact carries, unit and scope included",
    "what cannot be proved must not be claimed",
    "Say it without the claim, or add the fact to the brief.",
  ]),
  "internal-figure": noteOf("error", [
    "numbers of goals, budget and plan, and facts that are marked internal",
    "they are nobody's business outside",
    "Leave it out.",
  ]),
  "unmarked-code": noteOf("error", [
    "code blocks that stand in no source and are not marked as an example",
    "readers run what they copy; an invented package or address may belong to somebody",
    "Say in the text before it that it is a generic example, or take it from a source.",
  ]),
  "claim-without-fact": noteOf("error", [
    "claims whose fact is not there, or internal",
    "a claim rests on a fact that may be shown",
    "Name a public fact, or take the claim out.",
  ]),
  "hostile-echo": noteOf("error", [
    "sentences that give orders to a program",
    "they came in with a brief or source and are meant for nobody who reads",
    "Strike the sentence.",
  ]),
  "proof-without-fact": noteOf("error", [
    "the part “social_proof” where the brief supplies no fact",
    "invented proof is a lie",
    "Supply a fact, or strike the part.",
  ]),
  "case-study-without-results": noteOf("error", [
    "case studies without supplied results",
    "readers take a case study for something that happened",
    "Call it a plan, in the title or the opening.",
  ]),
  "personal-data": noteOf("error", [
    "e-mail addresses, telephone, account, card and social security numbers and dates of birth that no public fact gives",
    "personal data does not belong into public text",
    "Strike it, or make it a public fact of the brief when it is meant for that.",
  ]),
  "slot-unfilled": noteOf("error", [
    "{name}, [Your name], <product>, %s, TODO:, lorem ipsum",
    "a template shows through",
    "Fill it, or write the sentence without it.",
  ]),
  "value-empty": noteOf("error", [
    "“undefined”, “null” and “NaN” where the sentence does not speak of them",
    "a value was missing when the text was made",
    "Say what was to stand there.",
  ]),
  "key-leaked": noteOf("error", [
    "names from inside the program: launch_awareness, problem_awareness, 30_days",
    "no reader knows them",
    "Say it in words.",
  ]),
  "key-like": noteOf("warning", [
    "other words with underscores outside code",
    "it looks like a name from inside a program",
    "Set it as `code`, or say it in words.",
  ]),
  "merge-field": noteOf("error", [
    "merge fields: the four that there are, in mails only, names with a word to fall back on",
    "an unknown field is sent as it stands",
    "Use {{first_name|there}}, {{company|your team}}, {{postal_address}} or {{unsubscribe_url}}.",
  ]),
};
