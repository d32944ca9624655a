import type { Objective } from "../../../domain/vocabulary.ts";

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
