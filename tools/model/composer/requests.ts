import type { PieceDraft } from "../../../domain/piece.ts";
import type { Objective } from "../../../domain/vocabulary.ts";
import { linkedRequests, namedRequests, pageRequests, softwareRequests, type RequestKind } from "./calls-to-action.ts";
import type { Desk } from "./desk.ts";
import {
  followRequests,
  hookRequests,
  mailRequests,
  objectiveRequests,
  personaRequests,
  qualityRequests,
  replyRequests,
  stepRequests,
  toneRequests,
} from "./plain-requests.ts";

/** A request as it stands in the text, and where it leads. */
export type Request = PieceDraft["cta"];

export interface RequestPlace {
  /** whether the product has been named right before, so that "it" is clear */
  isIntroduced?: boolean;
  /** a list of steps, a thought of two or more sentences, or a hook alone */
  after: "steps" | "thought" | "hook";
  /** weighted length that a request without a link must keep */
  limit?: number;
}

/**
 * The one request of a piece, by objective: with the brief's link "Read how it works: URL", without one a sentence that
 * asks for an answer or to follow. No link is ever made up. Early in a campaign it asks to read, at the end to act.
 */
export function requestFor(desk: Desk, { isIntroduced = false, after, limit = Infinity }: RequestPlace): Request {
  const { product, task } = desk;
  if (product.url === null) {
    const pool = plainPool(desk, after);
    const { channel, tone, persona } = task.plan;
    const key = `plain-request-${channel}-${after}-${tone}-${persona}`;
    return { text: desk.pick(key, pool, { limit, by: "type" }) ?? "What would you add?", url: null };
  }
  const kinds = requestKinds[task.plan.focus];
  const pool = kinds.flatMap((kind) =>
    product.page !== null && product.page !== "website"
      ? pageRequests[product.page][kind]
      : isIntroduced
        ? linkedPool(task.brief.objective, product.field === "software", kind)
        : namedRequests[kind],
  );
  const { tone, persona } = task.plan;
  const key = `request-${isIntroduced ? "it" : "name"}-${kinds.join("-")}-${tone}-${persona}`;
  return { text: withLink(desk.pick(key, pool) ?? "Find out more", product.url), url: product.url };
}

const requestKinds: Record<Desk["task"]["plan"]["focus"], readonly RequestKind[]> = {
  problem_awareness: ["read"],
  solution_introduction: ["read", "act"],
  social_proof: ["read", "act"],
  call_to_action: ["act"],
};

/** Every second piece of a campaign that wants more than attention asks for what it wants; the others as tone and reader would. */
function plainPool({ task: { brief, plan } }: Desk, after: RequestPlace["after"]): readonly string[] {
  const wanted = objectiveRequests[brief.objective];
  // In the first phase nothing has been offered yet that a reader could decide on.
  const isEarly = plan.focus === "problem_awareness" && !openObjectives.has(brief.objective);
  if (wanted.length > 0 && plan.ordinal % 2 === 0 && !isEarly) return wanted;
  if (plan.channel === "email") return mailRequests;
  const { any, steps } = personaRequests[plan.persona];
  const own = [...toneRequests[plan.tone], ...any, ...qualityRequests];
  if (after === "hook" || (after === "thought" && plan.hookKind === "how_to"))
    return [...hookRequests[plan.hookKind], ...own, "What has worked for you?"];
  return after === "steps"
    ? [...stepRequests, ...steps, ...own, "What has worked for you?", ...followRequests.slice(2)]
    : [...replyRequests, ...own];
}

/** Objectives whose requests suit a text that offers nothing. */
const openObjectives: ReadonlySet<Objective> = new Set<Objective>(["thought_leadership", "community"]);

/** Requests without a link that fit behind every post of a test: to follow, or to answer. */
export function commonRequests(objective: Desk["task"]["brief"]["objective"]): Record<RequestKind, readonly string[]> {
  const wanted = objectiveRequests[objective];
  return { read: followRequests, act: wanted.length > 0 ? wanted : replyRequests };
}

/** The requests with a link that suit the objective and the kind of product. */
export function linkedPool(
  objective: Desk["task"]["brief"]["objective"],
  isSoftware: boolean,
  kind: RequestKind,
): readonly string[] {
  const own = linkedRequests[objective][kind];
  return isSoftware ? [...own, ...softwareRequests[kind]] : own;
}

export function withLink(request: string, url: string): string {
  return `${request}: ${url}`;
}
