import { findLinks } from "../links.ts";
import { productName } from "../brief.ts";
import { at, error, excerpt, warning, when, type PieceRule } from "./piece-rule.ts";

const emptyOpenings =
  /^\W*(?:we(?:['’]re| are) (?:(?:so|very|absolutely) )?(?:excited|thrilled|pleased|proud|happy|delighted|honou?red) to|i(?:['’]m| am) (?:excited|thrilled|proud|happy|delighted|honou?red) to|introducing\b|meet the (?:new|future)\b|in today['’]s\b|in (?:a|the|this) (?:fast-paced|ever-changing|digital|modern) (?:world|age|era)|are you ready\b|exciting news|big news|look no further|imagine a world|did you know\b|happy (?:monday|friday))/iu;

/** Characters that show before LinkedIn, X and mail programs fold the rest away. */
const shown = 210;

/** The first words: one idea about the reader. */
export const hookRules: readonly PieceRule[] = [
  {
    name: "hook-not-literal",
    check: ({ hook, parts, title, subject }) =>
      when(
        hook.trim() === "" || ![parts[0]?.text, title, subject].some((text) => text?.includes(hook)),
        error("the hook does not stand word for word in the first part, the title or the subject"),
      ),
  },
  {
    name: "hook-late",
    check({ hook, parts, title, subject }) {
      const first = parts[0]?.text ?? "";
      const start = hook === "" ? -1 : first.indexOf(hook);
      const isAbove = [title, subject].some((text) => hook !== "" && text?.includes(hook));
      return when(
        !isAbove && start > shown,
        at(
          warning("the hook stands below what a reader sees at once"),
          "part 1",
          Math.max(0, start),
          start + hook.length,
        ),
      );
    },
  },
  {
    name: "hook-burdened",
    check({ type, parts, cta }) {
      const first = parts[0]?.text ?? "";
      if (type !== "twitter_thread") return [];
      const links = findLinks(first);
      const tags = [...first.matchAll(/(?<![\p{L}\p{N}&])#\p{L}[\p{L}\p{N}_]*/gu)];
      return [
        ...links.map(({ start, end }) =>
          at(error("the opening post of the thread holds a link; move it to the request"), "part 1", start, end),
        ),
        ...tags.map((tag) =>
          at(
            error("the opening post of the thread holds a hashtag; move it to the end"),
            "part 1",
            tag.index,
            tag.index + tag[0].length,
          ),
        ),
        ...when(cta.text !== "" && first.includes(cta.text), error("the opening post of the thread holds the request")),
      ];
    },
  },
  {
    name: "opening-empty",
    check: ({ hook }) =>
      when(emptyOpenings.test(hook), warning(`the hook begins with a phrase that says nothing: "${excerpt(hook)}"`)),
  },
  {
    name: "opening-name",
    check({ hook }, { brief }) {
      const names = brief.product.name === null ? [] : [productName(brief), brief.brand?.name ?? ""];
      const opening = hook.replace(/^\P{L}+/u, "").replace(/^(?:the|our) /i, "");
      return when(
        names.some((name) => name !== "" && opening.startsWith(name)),
        warning("the hook begins with the name of the product, not with the reader"),
      );
    },
  },
];
