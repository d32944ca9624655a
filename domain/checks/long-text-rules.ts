import { channels } from "../channels.ts";
import { countWords } from "../text-shape.ts";
import { error, hasSuppliedProof, warning, when, type PieceRule } from "./piece-rule.ts";

/** @source Reddit's submission form */
const maxRedditTitle = 300;

/** LinkedIn, Medium and Reddit: lengths, and what a type promises by its name. */
export const longTextRules: readonly PieceRule[] = [
  {
    name: "linkedin-length",
    check({ type, text }) {
      if (type !== "linkedin_post") return [];
      const words = countWords(text);
      const limit = channels.linkedin.limits.maxCharacters;
      return [
        ...when([...text].length > limit, error(`the post has ${[...text].length} characters; at most ${limit}`)),
        ...when(words < 150 || words > 300, error(`a LinkedIn post has 150 to 300 words; this one has ${words}`)),
      ];
    },
  },
  {
    name: "title-missing",
    check: ({ type, title }) => [
      ...when(
        ["tutorial", "case_study", "reddit_post"].includes(type) && (title ?? "").trim() === "",
        error("there is no title"),
      ),
      ...when(
        type !== "reddit_post" && (title ?? "").length > 100,
        warning(`the title has ${title?.length ?? 0} characters; under 100 reads better`),
      ),
    ],
  },
  {
    name: "tutorial-shape",
    check({ type, parts, text }) {
      if (type !== "tutorial") return [];
      const steps = parts.filter(({ role }) => role === "step").length;
      return [
        ...when(steps < 3, error(`a tutorial has three steps or more; this one has ${steps}`)),
        ...when(
          !/(?:^|\n)```[^\n]*\n[\s\S]*?\n```(?=\s|$)/.test(text),
          error("a tutorial holds a fenced block with something to copy"),
        ),
      ];
    },
  },
  {
    name: "fence-open",
    check: ({ parts }) =>
      parts.flatMap(({ text }, index) =>
        when(
          (text.match(/(?:^|\n)[ \t]*```/g)?.length ?? 0) % 2 === 1,
          error(`a code block of part ${index + 1} is not closed`),
        ),
      ),
  },
  {
    name: "case-study-without-results",
    check: ({ type, title, parts }, context) =>
      when(
        type === "case_study" &&
          !hasSuppliedProof(context) &&
          !isCalledPlan(`${title ?? ""}\n${parts[0]?.text ?? ""}\n${parts[1]?.text ?? ""}`),
        error("the brief supplies no results: call the case study a plan, in its title or its opening"),
      ),
  },
  {
    name: "case-study-headings",
    check({ type, parts }) {
      if (type !== "case_study") return [];
      const headings = parts.map(({ heading }) => heading ?? "").join("\n");
      const missing = ["challenge", "approach", "results"].filter((word) => !new RegExp(word, "i").test(headings));
      return when(missing.length > 0, warning(`the case study has no heading for: ${missing.join(", ")}`));
    },
  },
  {
    name: "reddit-title",
    check({ type, title }) {
      if (type !== "reddit_post") return [];
      const length = [...(title ?? "")].length;
      return [
        ...when(length > maxRedditTitle, error(`the title has ${length} characters; at most ${maxRedditTitle}`)),
        ...when(
          /\p{Extended_Pictographic}/u.test(title ?? ""),
          warning("the title holds an emoji; communities dislike that"),
        ),
      ];
    },
  },
  {
    name: "reddit-manners",
    check: ({ channel, text, title }) =>
      channel === "reddit"
        ? [
            ...when(
              /\bupvotes?\b|\bvote (?:this|it|me) up\b/i.test(`${title ?? ""} ${text}`),
              error("asking for votes breaks the site's rules"),
            ),
            ...when(
              /\bcheck (?:it |this |us )?out\b/i.test(`${title ?? ""} ${text}`),
              warning('"check out" reads as selling here'),
            ),
          ]
        : [],
  },
];

function isCalledPlan(opening: string): boolean {
  return /\b(?:plans?|planned|walk-?through|trial|pilot|how (?:we|you|to) (?:would |will |could )?measure|what (?:we|you) (?:would |will )?measure)\b/i.test(
    opening,
  );
}
