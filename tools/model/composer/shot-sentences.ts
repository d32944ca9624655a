/**
 * Pictures that anybody can film with a phone, in any trade: no product, no logo, no invented place or person. They stand
 * behind "Picture:" and end with a stop.
 */
export const openingPictures: readonly string[] = [
  "The speaker close to the camera, eye level, plain wall behind.",
  "The speaker walks into the frame and stops in the middle.",
  "The speaker at a table, hands visible, one notebook closed.",
  "Close on a blank sheet of paper, then up to the speaker's face.",
  "The speaker stands by a window, daylight from the side.",
  "A door opens, the speaker looks up and into the camera.",
];

export const troublePictures: readonly string[] = [
  "A stack of papers grows, one sheet after the other.",
  "A clock on a wall, then a cup that has gone cold.",
  "Hands leaf back and forth through the same few pages.",
  "Two people talk past each other, seen through a glass door.",
  "A desk with too many notes on it, seen from above.",
  "One person waits in a chair, the chair opposite is empty.",
  "A pen crosses out a line, writes it again, crosses it out.",
  "A calendar page with every field filled.",
  "A hand puts a note on top of older notes.",
  "The speaker from the side, looking at a full board.",
];

export const stepPictures: readonly string[] = [
  "A hand writes one line on a blank card.",
  "Close on the speaker's hands, counting on one finger.",
  "Two people at one table look at the same page.",
  "A card is pinned to an empty board.",
  "The speaker turns a notebook toward the camera.",
  "A finger moves down a short list and stops.",
  "Over the shoulder: somebody puts a tick behind a line.",
  "The speaker, a little closer than before.",
  "A drawer opens, one thing is taken out, the drawer closes.",
  "Two cards side by side; one is taken away.",
  "Somebody asks, somebody else thinks before answering.",
  "A timer is set and put on the table.",
  "The speaker points at one of three cards.",
  "A page is turned, the next one is almost empty.",
  "Hands put things back in a row.",
  "The speaker sits down next to a colleague.",
  "Close on a pencil as it underlines three words.",
  "A chair is pulled up to a table.",
  "From above: four cards, and a hand that orders them.",
  "The speaker writes on glass, seen from the other side.",
  "A note is folded and handed over.",
  "Somebody reads aloud, a second person nods.",
  "The speaker lays a finished card on a pile.",
  "A hand draws a line under a list.",
];

export const signPictures: readonly string[] = [
  "The desk from before, now clear, one card in the middle.",
  "The speaker leans back and smiles with closed lips.",
  "Two people leave a room in good time.",
  "A board with few cards and space between them.",
  "The same cup of coffee, this time with steam.",
  "A hand ticks off the last line.",
];

export const closingPictures: readonly string[] = [
  "The speaker close to the camera, as in the first shot.",
  "The speaker stands up, looks into the camera, holds still.",
  "The last card turns and shows the request in large letters.",
  "Back to the first picture, now with daylight.",
  "The speaker at the table, notebook open, pen laid down.",
  "A plain card with the request, held for two seconds.",
];

/** On screen where no few words of the sentence stand for it: said once each. Slot: {label}. */
export const openingTitles: readonly string[] = ["{label}", "About {label}", "A word on {label}", "On {label}"];
export const troubleTitles: readonly string[] = [
  "What it costs",
  "Where it hurts",
  "The usual remedy",
  "What people try",
  "And meanwhile",
  "Why it matters",
];
export const turnTitles: readonly string[] = [
  "Another view",
  "The thought",
  "Look again",
  "What changes it",
  "Easy to miss",
];
export const signTitles: readonly string[] = [
  "A good sign",
  "How you notice",
  "It works when",
  "What to look for",
  "A fair test",
];
export const closingTitles: readonly string[] = [
  "Your turn",
  "Over to you",
  "And now?",
  "Next step",
  "One thing to do",
];
/** Over an action that has no short beginning. */
export const doTitles: readonly string[] = [
  "Try this",
  "One thing to do",
  "This helps",
  "Do this early",
  "Small and useful",
  "Worth an hour",
];
/** Over what the product is. */
export const productTitles: readonly string[] = ["{name}", "About {name}", "What {name} is"];
