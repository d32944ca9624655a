import type { PieceDraft } from "../../../domain/piece.ts";
import { linkedRequests, softwareRequests, type RequestKind } from "./calls-to-action.ts";
import type { Desk } from "./desk.ts";
import { anyPlainRequests, plainRequests } from "./plain-requests.ts";

/** A request as it stands in the text, and where it leads. */
export type Request = PieceDraft["cta"];

/**
 * The one request of a piece, by objective: with the brief's link "Read how it works: URL", without one a sentence that
 * asks for a reply or for keeping the text. No link is ever made up. Early in a campaign it asks to read, at the end to act.
 */
export function requestFor(desk: Desk, limit = Infinity): Request {
  const { product, task } = desk;
  const { objective } = task.brief;
  const kinds: RequestKind[] =
    task.plan.focus === "problem_awareness"
      ? ["read"]
      : task.plan.focus === "call_to_action"
        ? ["act"]
        : ["read", "act"];
  if (product.url === null) {
    const pool = [...plainRequests[objective].read, ...plainRequests[objective].act, ...anyPlainRequests];
    return { text: desk.pick("plain-request", pool, { limit }) ?? pool[0] ?? "", url: null };
  }
  // In the first phase the product is hardly named, so "how it works" would hang in the air.
  const isSoftware = product.field === "software" && task.plan.focus !== "problem_awareness";
  const pool = kinds.flatMap((kind) => linkedPool(objective, isSoftware, kind));
  const text = desk.pick(`request-${kinds.join("-")}`, pool, { limit }) ?? pool[0] ?? "";
  return { text: withLink(text, product.url), url: product.url };
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
