import type { Objective, PersonaName } from "../../../domain/vocabulary.ts";

/** Words of the strategy, by reader and objective. They are read by the people who run the campaign. Slots: {name}, {what}, {value}, {readers}. */

/** The hero is the reader; {readers} is the brief's audience or the persona's own. */
export const heroes: Record<PersonaName, readonly string[]> = {
  developer: [
    "{readers} who would rather spend the day on the hard part than on the repeated part.",
    "{readers} with a deadline ahead and the same small tasks in the way.",
    "{readers} who care about their code and seldom get the time that it deserves.",
  ],
  cto: [
    "{readers} who answer for what a team delivers, and for what it leaves behind.",
    "{readers} with more on the roadmap than the teams can carry.",
    "{readers} who want steady delivery without a growing pile of debt.",
  ],
  founder: [
    "{readers} who have to get to market with few hands and little time.",
    "{readers} who carry more plans than people.",
    "{readers} who must choose every week what to leave undone.",
  ],
  general: [
    "{readers} who notice when something is done with care.",
    "{readers} with a full week and a liking for things that work.",
    "{readers} who would like to choose well without a study of the market.",
  ],
};

export const problems: Record<PersonaName, readonly string[]> = {
  developer: [
    "Repeated work and tight deadlines leave too little room for the work that needs a person.",
    "The day goes into routine, and the careful part of the job has to wait for the evening.",
  ],
  cto: [
    "Capacity is lost in work that no roadmap shows, and technical debt grows while everyone is busy.",
    "Output is hard to plan when most of the delay sits between the people and not in their hands.",
  ],
  founder: [
    "Time and people are short, and every hour of routine is taken from the customer.",
    "The company learns slowly when everything waits for the same few hands.",
  ],
  general: [
    "Promises are everywhere, and it takes effort to find out what is good.",
    "In a full week the good choice is often the one that there is no time for.",
  ],
};

export const transformations: Record<PersonaName, readonly string[]> = {
  developer: [
    "From a day of routine to a day in which the hard problems come first.",
    "From copied work and hurried checks to time for what needs thought.",
  ],
  cto: [
    "From firefighting to a plan that holds, with capacity that can be seen.",
    "From delivery by effort to delivery that can be planned.",
  ],
  founder: [
    "From everything at once to fewer things, finished sooner and shown to customers.",
    "From waiting for the next pair of hands to moving with the ones there are.",
  ],
  general: ["From a guess to a choice made on purpose.", "From putting up with it to knowing what good looks like."],
};

export const strategyHooks: Record<PersonaName, readonly string[]> = {
  developer: [
    "What would you work on if the repeated part took care of itself?",
    "How much of today will you have to do again tomorrow?",
  ],
  cto: [
    "What could your teams deliver if the waiting were taken out?",
    "Which part of next quarter is already spoken for by work that nobody planned?",
  ],
  founder: [
    "What would you finish first if you had one more pair of hands?",
    "What does the market have to wait for, and why?",
  ],
  general: [
    "How do you recognize something that is made with care?",
    "What would you choose if you had the time to choose well?",
  ],
};

export const storyArc =
  "Problem, solution, transformation: the first part names what costs the reader time or trust, the second introduces {name}, the third puts its claim up for a check, the last asks for one step.";

/** What the campaign asks for, by objective. */
export const callsByObjective: Record<Objective, string> = {
  launch_awareness: "Take a first look at {name} and judge it on a case of your own.",
  lead_generation: "Bring your own case to {name} and ask what it would take.",
  adoption: "Make the first step with {name} on something small.",
  conversion: "Compare {name} with what you have now, and decide.",
  retention: "Use one more part of {name} this week.",
  event: "Come and bring the question that concerns you most.",
  thought_leadership: "Read the argument, test it on your own week, and answer.",
  community: "Join the conversation around {name} and share what you know.",
};

/** Without a description that can be printed. */
export const plainSolution = "{name}, shown as it is, with an invitation to check every claim.";

/** Key messages that hold for any product; the grounded ones come first. */
export const plainMessages: readonly string[] = [
  "{name} would rather be checked than believed.",
  "Every piece is useful to {readers}, whether or not they ever use {name}.",
  "One small step first: look at {name} with a real case in hand.",
];

/** Themes for a brief that meets too few topics of the banks: noun phrases that fit any trade. */
export const spareThemes: readonly string[] = [
  "first steps",
  "good habits",
  "choosing well",
  "quality",
  "honest advice",
];
