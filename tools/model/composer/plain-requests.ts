import type { HookKind, Objective, PersonaName, ToneName } from "../../../domain/vocabulary.ts";

/** Requests without a link: whole sentences, each sensible for whoever reads the text. Slots: {name}, {label}; {quality} and {aquality} are an adjective of the brand's voice, alone and with its article. */

/** Fit behind any text, and so behind every text of a test. */
export const replyRequests: readonly string[] = [
  "What would you add?",
  "What has worked for you?",
  "Does this match your experience?",
  "What is your rule for this?",
  "Where does this not work?",
];

/** Fit behind any text on a channel that can be followed; the first two name no theme. */
export const followRequests: readonly string[] = [
  "Follow {name} for more like this.",
  "For more like this, follow {name}.",
  "Follow {name} for more on {label}.",
  "For more on {label}, follow {name}.",
  "Follow {name} for more notes on {label}.",
];

/** Fit behind a list of steps. */
export const stepRequests: readonly string[] = [
  "Which of these would you try first?",
  "Which of these do you do already?",
  "What would you add to the list?",
  "Which of these would you leave out?",
  "Which of these did you learn the hard way?",
];

/** What this reader can answer; `steps` only behind a list of steps. */
export const personaRequests: Record<PersonaName, { any: readonly string[]; steps: readonly string[] }> = {
  developer: {
    any: ["How does your team handle this?", "What would your reviewer say?", "Where would this fail in your code?"],
    steps: [
      "What does your team do instead?",
      "Which of these would work in your repository?",
      "Which of these would your team try first?",
    ],
  },
  cto: {
    any: [
      "How do your teams handle this?",
      "How do you handle this across teams?",
      "What would this change in your roadmap?",
    ],
    steps: ["Which of your teams would you start with?", "Which of these would your leads object to?"],
  },
  founder: {
    any: [
      "How do you handle this with a small team?",
      "How do you handle this in your company?",
      "What do your customers say about this?",
    ],
    steps: ["Which of these would you do yourself?", "Which of these is worth an hour of your week?"],
  },
  general: {
    any: ["How do you handle this?", "What works where you are?", "What would you tell a friend about this?"],
    steps: ["Which of these suits your week?", "Which of these would you tell a friend about?"],
  },
};

/** What each tone would ask, behind any text. */
export const toneRequests: Record<ToneName, readonly string[]> = {
  professional: [
    "How does your organization handle this?",
    "Which risk would you look at first?",
    "What would you weigh before you decide?",
    "Where do you see the limits of this?",
    "Which effect matters most to you?",
  ],
  technical: [
    "What do you measure here?",
    "Which signal do you trust for this?",
    "What does your own data say?",
    "Where does it show first on your side?",
    "How would you test this?",
  ],
  casual: [
    "How do you do it?",
    "What is your trick?",
    "Anything you would add?",
    "Sound familiar?",
    "What do you do about it?",
  ],
  visionary: [
    "How will you do this a year from now?",
    "What will people find odd about this in ten years?",
    "Which part of this will be gone in a few years?",
    "What will this look like when it works?",
    "What will you be glad to have begun?",
  ],
  educational: [
    "What is your next step?",
    "Which question is still open for you?",
    "What will you try first?",
    "Which part should be explained in more detail?",
    "What would help you to begin?",
  ],
  inspirational: [
    "Who taught you this?",
    "Whom would you thank for this?",
    "Whose way of doing this do you admire?",
    "What are you proud of here?",
    "Who makes this look easy around you?",
  ],
};

/** Behind any text, where the brand names an adjective for its voice. */
export const qualityRequests: readonly string[] = [
  "What would be {aquality} way to do this?",
  "How do you keep this {quality}?",
  "What does {aquality} answer to this look like?",
];

/** What fits behind a hook alone, by its kind; for a how-to also behind its reason. */
export const hookRequests: Record<HookKind, readonly string[]> = {
  question: ["How would you answer?", "What is your answer?", "What would you add?", "What has worked for you?"],
  statement: ["Do you agree?", "Where does this not hold?", "When is the opposite true?", "What would you add?"],
  scene: ["Does this sound familiar?", "How would you handle it?", "Have you seen this happen?"],
  cost: ["Has this happened to you?", "What helps against it?", "How do you avoid it?", "How do you notice it early?"],
  how_to: ["Do you do this already?", "Have you tried it?", "Would you do it differently?", "What would you add?"],
};

/** What a campaign with this objective would rather hear; awareness is content with any answer. */
export const objectiveRequests: Record<Objective, readonly string[]> = {
  launch_awareness: [],
  lead_generation: [
    "Write to us about your own case.",
    "Tell us what your situation looks like.",
    "Send us the hardest part of your problem.",
    "Ask us about your case.",
  ],
  adoption: [
    "Tell us where you got stuck.",
    "What would you need help with?",
    "Which part is still unclear?",
    "Ask us about the part that is unclear.",
  ],
  conversion: [
    "What would you need to see before you decide?",
    "Tell us what is still missing for a yes.",
    "Tell us your doubts about {name}.",
    "Ask us what you need to know about {name}.",
  ],
  retention: [
    "What do you use {name} for most?",
    "What would make {name} more useful to you?",
    "Tell us what you no longer use {name} for.",
    "Ask us about the part of {name} that you have not used yet.",
  ],
  event: [
    "Will you be there?",
    "Tell us which question we should take up there.",
    "Send us the question you would bring.",
    "Tell us who should not miss it.",
  ],
  thought_leadership: [
    "What is the best argument against this?",
    "Where does this fail in your experience?",
    "What would change your mind?",
    "Which case does not fit?",
  ],
  community: [
    "What would you tell somebody who starts today?",
    "What did you learn the slow way?",
    "Who taught you this?",
    "What would you add from your own experience?",
  ],
};

/** Ask for an answer by mail, behind at least two steps. */
export const mailRequests: readonly string[] = [
  "Reply and tell us which one you tried.",
  "Reply with the one you would try first.",
  "Try one of them and reply with how it went.",
  "Reply and tell us what you would add.",
  "Reply and tell us which one you would leave out.",
  "Reply and tell us what has worked for you.",
  "Reply and tell us how you handle this today.",
];

/** Under the question of a poll. */
export const pollRequests: readonly string[] = [
  "Tell us in the replies what made you choose.",
  "If none of them fits, tell us what would.",
  "Reply with the reason behind your answer.",
  "If it depends, tell us on what.",
  "Is one missing? Tell us which.",
];
