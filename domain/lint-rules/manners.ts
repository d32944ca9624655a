import { noteOf, type RuleNote } from "./rule-note.ts";

/** Mails, Reddit, disclosure, brand, signs, pictures and the mix. */
export const mannerNotes: Record<string, RuleNote> = {
  "subject-missing": noteOf("error", [
    "mails",
    "a mail without a subject is taken for spam",
    "Say the one idea of the mail.",
  ]),
  "subject-length": noteOf("warning", [
    "subjects: 30 to 50 characters",
    "shorter says little, longer is cut on a phone",
    "Put the important word first and drop what the preheader can say.",
  ]),
  "subject-shouts": noteOf(
    "error",
    [
      "capitals and “!!” in subjects",
      "filters and readers take it for spam",
      "Write it as a sentence, without exclamation.",
    ],
    "several exclamation marks become one",
  ),
  "subject-poses": noteOf(
    "error",
    [
      "subjects that begin with Re:, Fwd: and the like",
      "it pretends a conversation; honest subjects are the law in the US (CAN-SPAM)",
      "Take it off.",
    ],
    "the false Re: is taken off",
  ),
  "preheader-missing": noteOf("error", [
    "preheaders that are not there, or repeat the subject",
    "mail programs show the footer instead",
    "Continue the subject with the next thought.",
  ]),
  "preheader-length": noteOf("warning", [
    "preheaders: 40 to 100 characters",
    "shorter lets the body show through, longer is cut",
    "One sentence that goes on where the subject stops.",
  ]),
  "mail-footer": noteOf("error", [
    "the footer of a mail: postal address and a way out, in the last part",
    "both are the law in most countries",
    "End with {{postal_address}} and {{unsubscribe_url}}.",
  ]),
  "mail-greeting": noteOf("warning", [
    "greetings without a name",
    "“Hi ,” shows the machine",
    "Write Hi {{first_name|there}}.",
  ]),
  "disclosure-missing": noteOf("error", [
    "the brand's disclosure, word for word, on LinkedIn, Medium and in mails",
    "the brief, the platform or the law asks for it",
    "Add the disclosure as a part of its own at the end, in a mail before the footer.",
  ]),
  "disclosure-short": noteOf("warning", [
    "the brand's disclosure on X and Reddit",
    "there is little room, but the brief asks for it everywhere",
    "Add it to the last post, or set the platform's own label when publishing.",
  ]),
  "reddit-undisclosed": noteOf("error", [
    "Reddit posts that name or link the product",
    "hidden self-promotion breaks the rules of nearly every community",
    "Say who you are: “I work on …”.",
  ]),
  "reddit-votes": noteOf("error", [
    "requests for votes",
    "they break the rules of the site",
    "Ask a question instead.",
  ]),
  "reddit-selling": noteOf("warning", [
    "“check it out”, “sign up now”, discounts and the like on Reddit",
    "communities vote selling down",
    "Say what it does and where it fails.",
  ]),
  "reddit-title-emoji": noteOf(
    "warning",
    ["emoji in Reddit titles", "communities dislike them", "Take it out."],
    "emoji are taken out of the title",
  ),
  "reddit-link-early": noteOf("warning", [
    "links in the first part of a Reddit post",
    "text comes first there; a link at the top reads as an ad",
    "Move the link to the end, or leave it out.",
  ]),
  "reddit-promotion": noteOf("warning", [
    "how many Reddit posts of a campaign lead to the product",
    "the old rule of thumb is one in ten",
    "Let most posts ask or share, without a link.",
  ]),
  "mix-one-sided": noteOf("warning", [
    "what the pieces of a campaign are for: educate, engage, promote",
    "who only sells is not listened to",
    "Turn some requests into questions or lessons.",
  ]),
  "hashtags-many": noteOf("error", [
    "hashtags: two on X, five on LinkedIn, five beside a Medium text, none on Reddit and in mails",
    "more are read as spam, or are no hashtags there",
    "Keep those that readers of the subject follow.",
  ]),
  "hashtag-form": noteOf(
    "error",
    [
      "hashtags: letters and digits, CamelCase",
      "a screen reader reads #CodeReview as two words, #codereview as noise",
      "Write each word with a capital.",
    ],
    "words that the piece itself has are joined in CamelCase",
  ),
  "hashtag-unused": noteOf("warning", [
    "hashtags that are listed but do not stand in the text",
    "what is not in the text is not published",
    "Add it to the end of the text, or strike it from the list.",
  ]),
  "hashtag-place": noteOf("warning", [
    "hashtags before the end of a text",
    "they stop the eye in mid-sentence",
    "Move them behind the last sentence.",
  ]),
  "emoji-many": noteOf("warning", [
    "more than three emoji in a piece",
    "a screen reader names each; they never carry the meaning",
    "Keep one or two, and none as bullets.",
  ]),
  capitals: noteOf("warning", [
    "several words in capitals that are no names of the brief",
    "capitals are shouting, and are slow to read",
    "Write them as words.",
  ]),
  "letters-styled": noteOf(
    "error",
    [
      "letters from the mathematical blocks, used as bold or italic",
      "screen readers spell or skip them, and search does not find them",
      "Write plain letters.",
    ],
    "styled letters become plain ones",
  ),
  exclamations: noteOf(
    "warning",
    ["“!!”, “??” and “!?”", "one mark says it", "Keep one."],
    "repeated marks become one",
  ),
  "alt-missing": noteOf("error", [
    "text alternatives of pictures",
    "who cannot see the picture gets nothing",
    "Say what matters in the picture.",
  ]),
  "alt-long": noteOf("warning", [
    "text alternatives: 125 characters",
    "some screen readers cut there",
    "Say what matters, not all that is there.",
  ]),
  "alt-opening": noteOf(
    "warning",
    [
      "text alternatives that begin with “image of”",
      "the screen reader has said “image” already",
      "Begin with what is in it.",
    ],
    "“image of” is taken off",
  ),
  "word-avoided": noteOf("error", ["the words that the brand avoids", "the brief asks for it", "Use another word."]),
  "name-spelling": noteOf(
    "error",
    [
      "other spellings of the brand's name",
      "a name that is written in two ways is two names",
      "Write it as the brief does.",
    ],
    "the name is written as in brand.name",
  ),
  hype: noteOf("warning", [
    "revolutionary, seamless, game-changing, world-class and their kin, unless the brief itself says so",
    "they promise much and say little; developers stop reading",
    "Say what it does.",
  ]),
};
