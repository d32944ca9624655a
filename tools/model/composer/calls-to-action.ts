import type { Objective } from "../../../domain/vocabulary.ts";
import type { LinkedPage } from "./request-link.ts";

/** What a request asks for: to read on, or to do something. A test of two requests takes one of each. */
export type RequestKind = "read" | "act";

/** With a link, behind the product's name: a verb and an object, no stop; the link follows after a colon. They invent no page, price or trial. */
export const linkedRequests: Record<Objective, Record<RequestKind, readonly string[]>> = {
  launch_awareness: {
    read: ["See what it does", "Find out more", "Read what it can do for you", "See what it is about", "Read more"],
    act: [
      "Take a first look",
      "Have a look around",
      "Judge for yourself",
      "Look at it in your own time",
      "Take a look",
    ],
  },
  lead_generation: {
    read: [
      "See whether it fits your case",
      "Read what it would mean for you",
      "Find out more",
      "Read up before you decide",
      "See what it does",
    ],
    act: [
      "Get in touch with your case",
      "Bring your own question",
      "Ask about your situation",
      "Tell us what you need",
      "Put your hardest question to us",
    ],
  },
  adoption: {
    read: ["See how to begin", "Find your way in", "Read how to start", "Find the part that fits", "See what it does"],
    act: [
      "Make the first step",
      "Begin with one small thing",
      "Set aside an hour and start",
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
    ],
    act: [
      "Decide for yourself",
      "Put it to the test",
      "Take the next step",
      "Start when you are ready",
      "Make your choice",
    ],
  },
  retention: {
    read: [
      "See what you may have missed",
      "Read what else it can do",
      "Find the part you have not used yet",
      "Read up on the next step",
      "See what is there now",
    ],
    act: [
      "Pick up where you left off",
      "Try a part you have not used yet",
      "Tell us what is still missing",
      "Take the next step",
      "Make one more use of it this week",
    ],
  },
  event: {
    read: [
      "See what is planned",
      "Read what it will be about",
      "Find the details",
      "See what to expect",
      "Read who should come",
    ],
    act: [
      "Plan to be there",
      "Bring a colleague and a question",
      "Make room in your calendar",
      "Decide whether to join",
      "Send us the question you would ask there",
    ],
  },
  thought_leadership: {
    read: [
      "Read the whole argument",
      "Read on and disagree where you must",
      "Follow the argument to its end",
      "Read the case for it and the case against",
      "See where the thought leads",
    ],
    act: [
      "Test the argument on your own case",
      "Take the argument apart",
      "Put your objection to us",
      "Bring the counter-argument",
      "Tell us where it fails",
    ],
  },
  community: {
    read: [
      "See what others talk about",
      "Read along first",
      "Find the conversation",
      "See who is already there",
      "Look at the questions people ask",
    ],
    act: [
      "Join the conversation",
      "Bring your own question",
      "Share what you know",
      "Add your own experience",
      "Help with one open question",
    ],
  },
};

/** More requests with a link, for software alone. */
export const softwareRequests: Record<RequestKind, readonly string[]> = {
  read: ["Read how it works", "See how it works"],
  act: [
    "Try it on one small task",
    "Try it on work you know well",
    "Pick a task from this week and try it",
    "Try it on a task of your own",
  ],
};

/** With a link, where the text has not named the product. Slot: {name}. */
export const namedRequests: Record<RequestKind, readonly string[]> = {
  read: [
    "See what {name} does",
    "Read about {name}",
    "Find out more about {name}",
    "Read what {name} is about",
    "See what {name} is about",
  ],
  act: [
    "Take a first look at {name}",
    "Judge {name} for yourself",
    "Have a look at {name}",
    "Take a look at {name}",
    "See {name} for yourself",
  ],
};

/** With a link to a page that the brand names: they ask for what one can do there. Slot: {name}. */
export const pageRequests: Record<Exclude<LinkedPage, "website">, Record<RequestKind, readonly string[]>> = {
  docs: {
    read: [
      "Read the docs of {name}",
      "Look up how {name} does it",
      "See the docs of {name} for the details",
      "Find the page that fits your case in the docs",
      "Read the first page of the docs",
    ],
    act: [
      "Follow the docs and try one thing",
      "Open the docs of {name} and start with one page",
      "Pick one page of the docs and try it",
      "Try {name} with the docs beside you",
      "Work through one example in the docs",
    ],
  },
  repository: {
    read: [
      "Read the code of {name}",
      "See the code for yourself",
      "Look through the repository of {name}",
      "Read the code before you decide",
      "See what is in the repository",
    ],
    act: [
      "Read the code and open an issue",
      "Look into the repository and tell us what is missing",
      "Try {name} on a branch; the code is here",
      "Take a look at the code and ask about it",
      "Bring your question to the repository",
    ],
  },
  demo: {
    read: [
      "See {name} at work",
      "See the demo of {name}",
      "Look at the demo first",
      "See in the demo what {name} does",
      "See the demo before you decide",
    ],
    act: [
      "See the demo and bring your own case",
      "Look at the demo with a colleague",
      "Judge {name} by its demo",
      "See the demo and ask what is open",
      "Hold the demo against your own case",
    ],
  },
  signup: {
    read: [
      "See what {name} does, and sign up if it fits",
      "Sign up to find out more about {name}",
      "Read on and sign up if it fits your case",
      "Find out more and sign up here",
      "See whether {name} is for you, and sign up",
    ],
    act: [
      "Sign up for {name}",
      "Sign up and take a first look",
      "Sign up and judge for yourself",
      "Sign up and make the first step",
      "Sign up for {name} and tell us what you think",
    ],
  },
};
