import type { Objective } from "../../../domain/vocabulary.ts";
import type { RequestKind } from "./calls-to-action.ts";

/** Without a link: whole sentences that any channel can carry. "act" ones ask for a reply, "read" ones to keep or pass on. */
export const plainRequests: Record<Objective, Record<RequestKind, readonly string[]>> = {
  launch_awareness: {
    read: [
      "Keep this for the day the question comes up.",
      "Pass this on to somebody who has the same question.",
      "Come back to this when the week is quieter.",
      "Follow along for the next part.",
      "Put this where you will find it again.",
    ],
    act: [
      "Which of these points would you try first?",
      "Tell us which part you would do differently.",
      "What would you add from your own practice?",
      "Ask whatever you would like to know.",
      "Tell us what you would want to see next.",
    ],
  },
  lead_generation: {
    read: [
      "Show this to the person who decides with you.",
      "Keep this for your next planning round.",
      "Take this into your next conversation about it.",
      "Pass this to whoever carries the question.",
      "Save this for the day you compare your choices.",
    ],
    act: [
      "Write to us about your own case.",
      "Tell us what your situation looks like.",
      "Ask us the question you would ask in a first talk.",
      "Send us the hardest part of your problem.",
      "Answer with your case, and we will answer honestly.",
    ],
  },
  adoption: {
    read: [
      "Keep this next to you for the first try.",
      "Pass this to a colleague who is about to start.",
      "Save this for your first free hour.",
      "Put this beside your notes.",
      "Show this to the next person who asks how to begin.",
    ],
    act: [
      "Tell us where you got stuck.",
      "Make the first step today and tell us how it went.",
      "Which step would you need help with?",
      "Ask about the part that is still unclear.",
      "Tell us what you would use it for first.",
    ],
  },
  conversion: {
    read: [
      "Sleep on it, then decide.",
      "Keep this for the moment you decide.",
      "Show this to the person you would ask for advice.",
      "Hold this against what you have now.",
      "Read it once more before you choose.",
    ],
    act: [
      "Tell us what is still missing for a yes.",
      "Ask the question that stands between you and a decision.",
      "Write to us when you are ready.",
      "What would you need to see before you decide?",
      "Answer with your doubts, and we will take them one by one.",
    ],
  },
  retention: {
    read: [
      "Keep this for your next quiet hour.",
      "Pass this to somebody on your side who started later.",
      "Try the last point before the week ends.",
      "Put this where your own notes are.",
      "Come back to this after a month.",
    ],
    act: [
      "Tell us what you use most.",
      "What would make it more useful to you?",
      "Tell us which part you have given up on, and why.",
      "Ask us about the part you have not used yet.",
      "Which small change would you notice first?",
    ],
  },
  event: {
    read: [
      "Make a note of it in your calendar.",
      "Pass this to somebody who should be there.",
      "Keep an hour free for it.",
      "Talk it over with the people you would bring.",
      "Save this as a reminder.",
    ],
    act: [
      "Tell us which question we should take up there.",
      "Will you be there? Say so in a line.",
      "Which part would you come for?",
      "Send us the question you would bring.",
      "Tell us who should not miss it.",
    ],
  },
  thought_leadership: {
    read: [
      "Pass this to somebody who would disagree.",
      "Keep the argument for your next discussion.",
      "Put this on the table in your next meeting.",
      "Read it again in a month and see whether it holds.",
      "Take the question into your week.",
    ],
    act: [
      "What is the best argument against this?",
      "Where does this fail in your experience?",
      "Tell us which part you would defend and which you would drop.",
      "What would change your mind?",
      "Answer with the case that does not fit.",
    ],
  },
  community: {
    read: [
      "Share this with somebody who is new to it.",
      "Keep this for the next person who asks.",
      "Pass this around among people you learn from.",
      "Put this into your next meeting of equals.",
      "Take it to the people you trade advice with.",
    ],
    act: [
      "How do you handle it?",
      "What would you tell somebody who starts today?",
      "Share the one habit that helped you most.",
      "Whom should more people listen to on this?",
      "Tell us what you learned the slow way.",
    ],
  },
};

/** Requests without a link for any objective: they ask for a reply in one way or another. */
export const anyPlainRequests: readonly string[] = [
  "How do you handle it?",
  "What is your own experience?",
  "Tell us where you disagree.",
  "Which part would you leave out?",
  "Answer with an example of your own.",
  "Write back with the question that is still open.",
  "Tell us what you would try first.",
  "What did we overlook?",
  "Say which point surprised you.",
  "Send this to the one person who should read it.",
  "Tell us what you would like to read next.",
  "What has worked for you?",
  "Answer in a line: does it match your week?",
];
