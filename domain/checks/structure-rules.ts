import { contentTypes } from "../content-types.ts";
import { joinParts } from "../piece-text.ts";
import { structures } from "../structures.ts";
import { articleFor, countWords } from "../text-shape.ts";
import type { ContentType } from "../vocabulary.ts";
import { at, error, hasSuppliedProof, warning, when, type PieceRule, type Remark } from "./piece-rule.ts";

/** A part that any piece may have, wherever its structure does not name it. */
const everywhere = new Set(["disclosure"]);

const withCode: ReadonlySet<ContentType> = new Set<ContentType>(["tutorial", "api_documentation", "code_examples"]);

/** A text so much shorter than its type that somebody must have asked for it: it can't have all the parts. */
function isCompact(type: ContentType, text: string): boolean {
  return countWords(text) < contentTypes[type].words.short / 2;
}

/** The parts of each type in their order, as domain/structures.ts has them. */
export const structureRules: readonly PieceRule[] = [
  {
    name: "part-missing",
    check: ({ type, parts, text }) => {
      if (isCompact(type, text)) return [];
      return structures[type].flatMap(({ role, purpose, least }) => {
        const count = parts.filter((part) => part.role === role).length;
        const wanted = count === 0 ? `lacks the part "${role}"` : `has ${count} of the ${least} parts "${role}"`;
        return when(count < least, error(`the ${contentTypes[type].label} ${wanted}: it ${purpose}`));
      });
    },
  },
  {
    name: "part-unknown",
    check: ({ type, parts }) =>
      parts.flatMap(({ role, text }, index) =>
        when(
          !everywhere.has(role) && !structures[type].some((section) => section.role === role),
          onPart(error(`"${role}" is no part of ${withArticle(type)}`), index, text),
        ),
      ),
  },
  {
    name: "part-surplus",
    check: ({ type, parts }) =>
      structures[type].flatMap(({ role, most }) => {
        const count = parts.filter((part) => part.role === role).length;
        return when(
          most === 1 && count > most,
          error(`the part "${role}" stands once in ${withArticle(type)}; here it stands ${count} times`),
        );
      }),
  },
  {
    name: "parts-many",
    check: ({ type, parts }) =>
      structures[type].flatMap(({ role, most }) => {
        const count = parts.filter((part) => part.role === role).length;
        return when(
          most > 1 && count > most,
          warning(`${count} parts "${role}" are many; ${withArticle(type)} has at most ${most}`),
        );
      }),
  },
  {
    name: "part-order",
    check({ type, parts }) {
      const order = structures[type].map(({ role }) => role);
      const ranked = parts.flatMap(({ role, text }, index) =>
        order.includes(role) ? [{ index, text, role, rank: order.indexOf(role) }] : [],
      );
      // Code stands where a step needs it.
      const fixed = ranked.filter(({ role }) => role !== "code");
      const wrong = fixed.find(({ rank }, place) => rank < (fixed[place - 1]?.rank ?? 0));
      return wrong === undefined
        ? []
        : [onPart(error(`"${wrong.role}" stands too late; the order is ${order.join(", ")}`), wrong.index, wrong.text)];
    },
  },
  {
    name: "heading-missing",
    check: ({ type, parts }) =>
      parts.flatMap(({ role, heading, text }, index) =>
        when(
          (heading ?? "").trim() === "" &&
            structures[type].some((section) => section.role === role && section.hasHeading),
          onPart(warning(`part ${index + 1} ("${role}") has no heading`), index, text),
        ),
      ),
  },
  {
    name: "part-empty",
    check: ({ parts }) =>
      parts.flatMap(({ text }, index) =>
        when(text.trim() === "", onPart(error(`part ${index + 1} is empty`), index, text)),
      ),
  },
  {
    name: "text-differs-from-parts",
    check: (piece) => when(piece.text !== joinParts(piece), error("the text is not its parts joined by an empty line")),
  },
  {
    name: "title-missing",
    check: ({ type, title }) =>
      when(
        contentTypes[type].hasTitle && (title ?? "").trim() === "",
        error(`the ${contentTypes[type].label} has no title`),
      ),
  },
  {
    name: "fence-missing",
    check: ({ type, text }) =>
      when(
        withCode.has(type) &&
          !isCompact(type, text) &&
          !/(?:^|\n)[ \t]*```[^\n]*\n[\s\S]*?\n[ \t]*```(?=\s|$)/.test(text),
        error(`the ${contentTypes[type].label} holds no fenced block with something to copy`),
      ),
  },
  {
    name: "fence-open",
    check: ({ parts }) =>
      parts.flatMap(({ text }, index) => {
        const fences = [...text.matchAll(/(?:^|\n)[ \t]*```/g)];
        return when(
          fences.length % 2 === 1,
          at(
            error(`a code block of part ${index + 1} is not closed`),
            `part ${index + 1}`,
            fences.at(-1)?.index ?? 0,
            text.length,
          ),
        );
      }),
  },
  {
    name: "fence-unnamed",
    check: ({ parts }) =>
      parts.flatMap(({ text }, index) =>
        [...text.matchAll(/(?:^|\n)[ \t]*```([^\n]*)\n/g)]
          .filter((match, fence) => fence % 2 === 0 && match[1]?.trim() === "")
          .map((match) =>
            at(
              warning(`a code block of part ${index + 1} does not say its language`),
              `part ${index + 1}`,
              match.index,
              match.index + match[0].length,
            ),
          ),
      ),
  },
  {
    name: "proof-without-fact",
    check: ({ parts }, context) =>
      hasSuppliedProof(context)
        ? []
        : parts.flatMap(({ role, text }, index) =>
            when(
              role === "social_proof",
              onPart(error("social proof stands in the text, but the brief supplies none"), index, text),
            ),
          ),
  },
  {
    name: "case-study-without-results",
    check: ({ type, title, parts }, context) =>
      when(
        type === "case_study" &&
          !hasSuppliedProof(context) &&
          !isCalledPlan([title ?? "", ...parts.slice(0, 3).map(({ text }) => text)].join("\n")),
        error("the brief supplies no results: call the case study a plan, in its title or its opening"),
      ),
  },
  {
    name: "link-missing",
    check: ({ type, link }) =>
      when(type === "reddit_link" && (link ?? "").trim() === "", error("the link post has no link")),
  },
  {
    name: "quote-missing",
    check: ({ type, quote }) =>
      when(type === "quote_post" && (quote ?? "").trim() === "", warning("the quote post does not say what it quotes")),
  },
];

function onPart(remark: Remark, index: number, text: string): Remark {
  return at(remark, `part ${index + 1}`, 0, text.length);
}

function withArticle(type: ContentType): string {
  const { label } = contentTypes[type];
  return `${articleFor(label)} ${label}`;
}

function isCalledPlan(opening: string): boolean {
  return /\b(?:plans?|planned|walk-?through|trial|pilot|how (?:we|you|to) (?:would |will |could )?measure|what (?:we|you) (?:would |will )?measure)\b/i.test(
    opening,
  );
}
