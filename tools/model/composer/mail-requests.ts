import type { Desk } from "./desk.ts";
import { mailRequests } from "./plain-requests.ts";
import { requestFor, type Request } from "./requests.ts";

/** What a request stands behind: two steps and more, one step, a thought, an objection, an exercise. */
export type MailPlace = "steps" | "step" | "thought" | "objection" | "exercise";

/** Requests for an answer by mail that don't choose among steps. */
const answers: Record<Exclude<MailPlace, "steps">, readonly string[]> = {
  step: [
    "Try it and reply with what you saw.",
    "Reply and tell us how it went.",
    "Reply and tell us what got in the way.",
    "Do it once, and reply with the result.",
    "Reply with the place where you got stuck.",
  ],
  thought: [
    "Reply and tell us how you handle this today.",
    "Reply and tell us whether this sounds familiar.",
    "Reply and tell us what you have tried.",
    "Reply with the part that costs you most.",
    "Reply and tell us how you see it.",
  ],
  objection: [
    "Reply with your own objection.",
    "Reply and tell us where you would not use it.",
    "Reply with the doubt that is left.",
    "Reply and tell us which case it does not fit.",
    "Reply with the argument that is missing here.",
  ],
  exercise: [
    "Do the exercise and reply with what surprised you.",
    "Reply with one line from your page.",
    "Reply and tell us where the exercise was hard.",
    "Reply and tell us what you found.",
    "Do the exercise, and reply with your question.",
  ],
};

/** The one request of a mail; where it asks for an answer, for one that fits what stands before it. */
export function mailRequestFor(desk: Desk, place: MailPlace, { isIntroduced }: { isIntroduced: boolean }): Request {
  const request = requestFor(desk, { isIntroduced, after: place === "steps" ? "steps" : "thought" });
  if (place === "steps" || request.url !== null || !mailRequests.includes(request.text)) return request;
  return { text: desk.pick(`mail-request-${place}`, answers[place], { by: "type" }) ?? request.text, url: null };
}
