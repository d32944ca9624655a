import { z } from "zod";
import { mostAdded, readAddition } from "./chat-addition.ts";
import { readDecision } from "./chat-decision.ts";
import { questionSubjects, readQuestion } from "./chat-question.ts";
import { readRestyle } from "./chat-restyle.ts";
import { readTexts } from "./chat-texts.ts";
import { wordsOf } from "./chat-words.ts";
import { plainText } from "./plain-text.ts";
import { ChannelName, ContentType, PersonaName, ToneName } from "./vocabulary.ts";

const week = z.int().min(1);

/** What a person wants in a chat about a campaign. */
export const Intent = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("restyle"),
    tone: ToneName,
    /** every part that is there must fit; none means the whole campaign */
    scope: z.object({
      channel: ChannelName.optional(),
      type: ContentType.optional(),
      week: week.optional(),
      persona: PersonaName.optional(),
    }),
  }),
  z.object({
    kind: z.literal("add"),
    type: ContentType,
    count: z.int().min(1).max(mostAdded),
    topic: z.string().nullable(),
  }),
  z.object({
    kind: z.literal("question"),
    about: z.enum(questionSubjects),
    week: week.optional(),
    date: z.iso.date().optional(),
    channel: ChannelName.optional(),
  }),
  /** the texts themselves are to be read */
  z.object({
    kind: z.literal("texts"),
    pieceIds: z.array(z.string()).optional(),
    channel: ChannelName.optional(),
    type: ContentType.optional(),
    week: week.optional(),
  }),
  /** words that approve or reject; they decide nothing, the answer says how it is done */
  z.object({ kind: z.literal("decision"), type: z.enum(["approve", "reject"]), reason: z.string().nullable() }),
  /** a campaign is to be made; `request` is the brief as it comes over the wire */
  z.object({
    kind: z.literal("brief"),
    request: z.record(z.string(), z.unknown()),
    understood: z.array(z.string()),
    assumed: z.array(z.string()),
  }),
  /** the same, but what is named here has to be said first */
  z.object({ kind: z.literal("incomplete"), missing: z.array(z.string()) }),
  /** go on making what is not finished */
  z.object({ kind: z.literal("continue") }),
  z.object({ kind: z.literal("unknown"), text: z.string() }),
]);
export type Intent = z.infer<typeof Intent>;

/** More of a message is not read. */
const longestMessage = 1000;

/**
 * What a message in a chat asks for, by rules alone. A change is understood whole or not at all: what cannot be done
 * exactly as said is "unknown", with the text, so that the answer can say what can be asked.
 * @param context.channels the channels of the campaign; they decide what "two posts" means
 * @example readIntent("make the LinkedIn posts more casual", { channels: ["linkedin"] })
 * // { kind: "restyle", tone: "casual", scope: { channel: "linkedin", type: "linkedin_post" } }
 */
export function readIntent(message: string, context: { channels: ChannelName[] }): Intent {
  const text = plainText(message.slice(0, longestMessage));
  const request = text.replace(courtesies, "");
  const words = wordsOf(request);
  const unknown: Intent = { kind: "unknown", text };
  if (goingOn.test(request)) return { kind: "continue" };
  const decision = readDecision(text);
  if (decision !== null) return { kind: "decision", ...decision };
  const texts = readTexts(words);
  if (texts !== null) return { kind: "texts", ...texts };
  const addition = readAddition(request, words, context.channels);
  if (addition !== undefined) return addition === null ? unknown : { kind: "add", ...addition };
  const restyle = readRestyle(words);
  if (restyle !== null) return { kind: "restyle", ...restyle };
  const question = readQuestion(words);
  return question === null ? unknown : (Intent.safeParse({ kind: "question", ...question }).data ?? unknown);
}

const goingOn =
  /^(?:continue|go on|carry on|keep going|resume|finish)(?: (?:it|making it|the campaign|please))?[\s.!]*$/i;

/** Words before a request that ask nicely and say nothing more. */
export const courtesies =
  /^(?:(?:hey|hi|hello|ok|okay|please|pls|kindly|now|also|just|then|maybe|how about|let['’]?s|let us|let me|(?:can|could|would|will) (?:you|we|i)|(?:i|we)(?:['’]d| would) like(?: you)?(?: to)?|(?:i|we) (?:want|need) (?:you )?to|(?:i|we)(?= (?:want|need))|is it possible to|go ahead and|(?:can|could)(?= (?:the|all|every|everything|it|our|my|week)(?!\p{L})))(?![\p{L}\p{N}])[\s,.!:–—-]*)+/iu;
