import type { Objective } from "../../../domain/vocabulary.ts";

/** What a request asks for: to read on, or to do something. A test of two requests takes one of each. */
export type RequestKind = "read" | "act";

/** With a link: a verb and an object, no stop; the link follows after a colon. They invent no page, price or trial. */
export const linkedRequests: Record<Objective, Record<RequestKind, readonly string[]>> = {
  launch_awareness: {
    read: [
      "Read the short version",
      "See what it is about",
      "Find out what is new",
      "Read what it can do for you",
      "See the whole idea on one page",
      "Read on and form your own view",
      "See where the idea leads",
    ],
    act: [
      "Take a first look",
      "Have a look around",
      "Look at it in your own time",
      "Open the page and judge for yourself",
      "Start with a quick look",
      "Look for the part that concerns you",
    ],
  },
  lead_generation: {
    read: [
      "See whether it fits your case",
      "Read what it would mean for you",
      "Find the answer to your first question",
      "Read up before you decide",
      "See what the first step looks like",
      "Check what speaks for it and what against",
    ],
    act: [
      "Get in touch with your case",
      "Bring your own question",
      "Ask about your situation",
      "Start the conversation",
      "Tell us what you need",
      "Put your hardest question to us",
    ],
  },
  adoption: {
    read: [
      "See how to begin",
      "Read how others could use it",
      "Find your way in",
      "Read the first steps",
      "See what a first hour could look like",
      "Find the part that fits your work",
    ],
    act: [
      "Make the first step",
      "Begin with one small thing",
      "Set aside an hour and start",
      "Take it into your next working day",
      "Start where it helps most",
      "Pick one use and begin",
    ],
  },
  conversion: {
    read: [
      "Read what you would get",
      "See the details before you decide",
      "Compare it with what you have now",
      "Check whether it is right for you",
      "Look at the details once more",
      "Read the details and sleep on it",
    ],
    act: [
      "Decide for yourself",
      "Put it to the test",
      "Make up your mind with your own eyes",
      "Take the next step",
      "Start when you are ready",
      "Choose what suits you",
    ],
  },
  retention: {
    read: [
      "See what you may have missed",
      "Read what else it can do",
      "Find the part you have not used yet",
      "See what is there now",
      "Read up on the next step",
      "Look up what comes after the basics",
    ],
    act: [
      "Come back for a second look",
      "Pick up where you left off",
      "Try a part you have not touched yet",
      "Tell us what is still missing",
      "Take the next step from where you are",
      "Make one more use of it this week",
    ],
  },
  event: {
    read: [
      "See what is planned",
      "Read what it will be about",
      "Find the details",
      "Check whether it is for you",
      "See what to expect",
      "Read who should come",
    ],
    act: [
      "Save a place in your calendar",
      "Plan to be there",
      "Bring a colleague and a question",
      "Make room in your diary",
      "Decide whether to join",
      "Send us the question you would ask there",
    ],
  },
  thought_leadership: {
    read: [
      "Read the longer argument",
      "See where the thought goes next",
      "Read on and disagree where you must",
      "Follow the argument to its end",
      "Find the rest of the thought",
      "Read the case for it and the case against",
    ],
    act: [
      "Test the argument on your own case",
      "Take the argument apart",
      "Put your objection to us",
      "Pass it to somebody who would disagree",
      "Bring the counter-argument",
      "Hold the idea against your own week",
    ],
  },
  community: {
    read: [
      "See what others talk about",
      "Read along first",
      "Find the conversation",
      "See who is already there",
      "Look at the questions people ask",
      "Find your corner of it",
    ],
    act: [
      "Join the conversation",
      "Bring your own question",
      "Say hello",
      "Share what you know",
      "Add your own experience",
      "Help with one open question",
    ],
  },
};

/** More requests with a link, for software alone. */
export const softwareRequests: Record<RequestKind, readonly string[]> = {
  read: [
    "Read how it works",
    "See how it works",
    "Read how it is meant to be used",
    "See where it fits into your work",
    "Read what happens under the hood",
    "Look at how it is put together",
  ],
  act: [
    "Try it on one small task",
    "Take one small task and try it",
    "Try it on work you know well",
    "Put it to work on something small",
    "Pick a task from this week and try it",
    "Hold it against a task of your own",
  ],
};
