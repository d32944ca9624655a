/** Words that approve or reject; they decide nothing by themselves, so it is enough to see that they want to. */
export interface SaidDecision {
  type: "approve" | "reject";
  /** why not, in the person's words; null when nothing was said or it could not stand in a command */
  reason: string | null;
}

/**
 * The decision that a message states, or null. A message counts when it begins with the decision ("approve the tweets",
 * "reject: too stiff") or is nothing but assent or refusal ("yes, looks good").
 */
export function readDecision(message: string): SaidDecision | null {
  const text = message.trim();
  if (text.endsWith("?")) return null;
  const rejection = rejecting.exec(text);
  if (rejection !== null) return { type: "reject", reason: reasonIn(text.slice(rejection[0].length)) };
  if (refusal.test(text)) return { type: "reject", reason: null };
  return approving.test(text) || assent.test(text) ? { type: "approve", reason: null } : null;
}

const before = String.raw`^(?:(?:yes|yep|yeah|no|nope|ok|okay|sure|great|perfect|thanks|thank you|please|now|so|then|and|good|i|we|i'd like to|i want to|i would like to|i will|i'll|you can|let's|let me|hereby|all)(?![\p{L}'’])[\s,.!;:–—-]*)*`;
const approving = new RegExp(String.raw`${before}(?:approved?|accept(?:ed)?)(?![\p{L}\p{N}])`, "iu");
const rejecting = new RegExp(
  String.raw`${before}(?:reject(?:ed)?|decline|disapprove|(?:do not|don['’]t|not) (?:approved?|accept(?:ed)?))(?![\p{L}\p{N}])`,
  "iu",
);
const pleased =
  "yes|yep|yeah|sure|ok|okay|perfect|great|excellent|lgtm|all good|(?:(?:it|this|that|these|they|everything|all)(?: all)? )?(?:looks?|sounds?|reads?) (?:very |really |all )?(?:good|great|fine|perfect|excellent|right)(?: to me)?|(?:i'm|i am|we're|we are) (?:happy|fine) with (?:it|this|that|everything|them)|go ahead|ship it|good to go|i agree|agreed|confirmed?|thanks|thank you";
const assent = new RegExp(
  String.raw`^(?!(?:thanks|thank you|ok|okay|great|perfect|excellent)[\s.!]*$)(?:(?:and|so|now|please|${pleased})(?![\p{L}])[\s,.!;:–—-]*)+$`,
  "iu",
);
const refusal =
  /^(?:(?:no|nope|no way|not like this|not good|not good enough|i (?:don't|do not) like (?:it|this|them|these)|sorry)(?!\p{L})[\s,.!;:–—-]*)+$/iu;

/** What follows a rejection, when it can stand between quotes in a command. */
function reasonIn(rest: string): string | null {
  const reason = rest
    .replace(about, "")
    .trim()
    .replace(/[\s.!]+$/u, "");
  return plain.test(reason) ? reason : null;
}

const about =
  /^(?:\s+(?:it|them|this|that|these|everything|all|the (?:whole )?campaign|all (?:the )?pieces|the pieces))*[\s,.:;–—-]*(?:because(?: of)?\s+|since\s+|as\s+)?/iu;
/** No sign that means something to a shell. */
const plain = /^[\p{L}\p{N}][\p{L}\p{N} ,.:;'()/-]{1,119}$/u;
