import { joinParts } from "../piece-text.ts";
import { sameForm, findLinks } from "../links.ts";
import { withoutCode } from "../protected-spans.ts";
import { error, excerpt, warning, when, type PieceRule } from "./piece-rule.ts";

/** How a piece is put together, whatever its type. */
export const shapeRules: readonly PieceRule[] = [
  {
    name: "hook-not-literal",
    check: ({ hook, parts, title, subject }) =>
      when(
        hook.trim() === "" || ![parts[0]?.text, title, subject].some((text) => text?.includes(hook)),
        error("the hook does not stand word for word in the first part, the title or the subject"),
      ),
  },
  {
    name: "text-differs-from-parts",
    check: (piece) => when(piece.text !== joinParts(piece), error("the text is not its parts joined by an empty line")),
  },
  {
    name: "part-empty",
    check: ({ parts }) =>
      parts.flatMap(({ text }, index) => when(text.trim() === "", error(`part ${index + 1} is empty`))),
  },
  {
    name: "request-missing",
    check: ({ cta, parts }) => [
      ...when(cta.text.trim() === "", error("there is no request: say what the reader should do next")),
      ...when(
        cta.text.trim() !== "" && !parts.some(({ text }) => text.includes(cta.text)),
        error(`the request "${excerpt(cta.text)}" does not stand in the text`),
      ),
      ...when(
        cta.url !== null &&
          !parts.some(({ text }) => findLinks(text).some((link) => sameForm(link.text) === sameForm(cta.url ?? ""))),
        warning("the request has a link that does not stand in the text"),
      ),
    ],
  },
  {
    name: "second-request",
    check({ cta, parts }, { brief }) {
      const own = [cta.url, brief.product.url].flatMap((url) => (url === null ? [] : [sameForm(url)]));
      const links = parts
        .flatMap(({ text }) => findLinks(withoutCode(text)))
        .filter(({ text }) => !isOwn(sameForm(text), own));
      return [...new Set(links.map(({ text }) => text))].map((link) =>
        error(`one request per piece: ${excerpt(link)} leads elsewhere`),
      );
    },
  },
  {
    name: "alt-text-long",
    check: ({ media, parts }) =>
      [...media, ...parts.flatMap((part) => part.media)].flatMap(({ alt }) => [
        ...when(alt.trim() === "", error("a picture has no text alternative")),
        ...when(alt.length > 125, error(`a text alternative has ${alt.length} characters; at most 125`)),
        ...when(
          /^(?:an? )?(?:image|picture|photo|screenshot) of\b/i.test(alt),
          warning('a text alternative begins with "image of"'),
        ),
      ]),
  },
];

function isOwn(link: string, own: readonly string[]): boolean {
  return own.some((address) => address === link || address.split(/[/?#]/, 1)[0] === link);
}
