import { contentTypes } from "../content-types.ts";
import { findLinks, sameForm } from "../links.ts";
import type { Piece } from "../piece.ts";
import { withoutCode } from "../protected-spans.ts";
import type { ContentType } from "../vocabulary.ts";
import { at, error, excerpt, warning, when, type CheckContext, type PieceRule } from "./piece-rule.ts";

/** Long reads may point to what they rest on; everything else has one way out. */
function isRead(type: ContentType): boolean {
  return contentTypes[type].hasTitle && contentTypes[type].channel !== "reddit";
}

/** Requests that lead to different places: a reader follows one of them. */
const requests: readonly [string, RegExp][] = [
  ["book a call", /\b(?:book|schedule|arrange|request)\b[^.!?\n]{0,30}\b(?:call|demo|meeting|appointment)\b/iu],
  ["sign up", /\b(?:sign up|register|create (?:an|your) account)\b/iu],
  ["subscribe", /\bsubscribe\b/iu],
  ["download", /\bdownload\b/iu],
  ["start a trial", /\bstart\b[^.!?\n]{0,20}\b(?:trial|pilot)\b/iu],
  ["buy", /\b(?:buy now|order now|shop now|add to (?:cart|basket))\b/iu],
  ["follow", /\bfollow (?:us|me|along|our)\b/iu],
  ["contact", /\b(?:contact us|write to us|get in touch|give us a call)\b/iu],
];

/** One primary request, in the text, with its link, and nothing that leads elsewhere. */
export const requestRules: readonly PieceRule[] = [
  {
    name: "request-missing",
    check: ({ cta, parts }) => [
      ...when(cta.text.trim() === "", error("there is no request: say what the reader should do next")),
      ...when(
        cta.text.trim() !== "" && !parts.some(({ text }) => text.includes(cta.text)),
        error(`the request "${excerpt(cta.text)}" does not stand in the text`),
      ),
    ],
  },
  {
    name: "request-without-link",
    check: ({ cta, parts }) =>
      when(
        cta.url !== null &&
          !parts.some(({ text }) => findLinks(text).some((link) => sameForm(link.text) === sameForm(cta.url ?? ""))),
        warning("the request has a link that does not stand in the text"),
      ),
  },
  {
    name: "second-request",
    check(piece, context) {
      const own = ownLinks(piece, context);
      return piece.parts.flatMap(({ text }, index) =>
        findLinks(withoutCode(text))
          .filter((link) => link.kind === "web" && !isOwn(sameForm(link.text), own))
          .map((link) =>
            at(
              error(`one request per piece: ${excerpt(link.text)} leads elsewhere`),
              `part ${index + 1}`,
              link.start,
              link.end,
            ),
          ),
      );
    },
  },
  {
    name: "requests-many",
    check({ type, parts }) {
      if (isRead(type)) return [];
      const asked = requests.filter(([, pattern]) =>
        parts.some(({ role, text }) => role !== "footer" && opensSentence(text, pattern)),
      );
      return when(
        asked.length > 1,
        warning(`the text asks for several things: ${asked.map(([name]) => name).join(", ")}`),
      );
    },
  },
];

/** Only an order to the reader is a request: "Download the form.", not "after the download". */
function opensSentence(text: string, pattern: RegExp): boolean {
  return text
    .split(/(?<=[.!?:;])\s+|\n+|,\s+(?:and |or )?|\b(?:and|or|then)\s+/u)
    .some((clause) => new RegExp(`^\\W*(?:please |just |you can )?${pattern.source}`, "iu").test(clause));
}

function ownLinks({ type, cta, link, quote }: Piece, { brief, facts }: CheckContext): string[] {
  const grounds = isRead(type) ? facts.filter((fact) => fact.public).flatMap(({ text }) => findLinks(text)) : [];
  const links = [cta.url, link, quote, brief.product.url, ...Object.values(brief.brand?.links ?? {})];
  return [...links.filter((url) => typeof url === "string"), ...grounds.map(({ text }) => text)].map(sameForm);
}

function isOwn(link: string, own: readonly string[]): boolean {
  return own.some((address) => address === link || address.split(/[/?#]/, 1)[0] === link);
}
