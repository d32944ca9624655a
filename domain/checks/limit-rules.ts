import { channels } from "../channels.ts";
import { contentTypes } from "../content-types.ts";
import type { Piece } from "../piece.ts";
import { countWords } from "../text-shape.ts";
import type { ContentType } from "../vocabulary.ts";
import { weightedLength } from "../weighted-length.ts";
import { at, error, runningText, warning, when, type PieceRule, type Remark } from "./piece-rule.ts";

/** @source Reddit's submission form; X's API description, poll options */
const most = { redditTitle: 300, pollOption: 25, threadPosts: 15 };

/** Types whose text goes out as one post of its channel; articles and mails have no such limit. */
const posts: ReadonlySet<ContentType> = new Set<ContentType>([
  "linkedin_post",
  "linkedin_document",
  "reddit_post",
  "reddit_link",
]);

/** Words that readers expect of a type where that is narrower than what its sizes give. @source the product description */
const usualWords: Partial<Record<ContentType, readonly [number, number]>> = {
  linkedin_post: [150, 300],
  linkedin_article: [1000, 2000],
  email: [60, 200],
  product_update: [60, 200],
  welcome_series: [60, 200],
};

/** What the platforms refuse, and what is unusual in length. */
export const limitRules: readonly PieceRule[] = [
  {
    name: "post-too-long",
    check({ channel, parts }) {
      if (channel !== "twitter") return [];
      const limit = channels.twitter.limits.maxCharacters;
      return parts.flatMap(({ text }, index) => {
        const length = weightedLength(text);
        return when(
          length > limit,
          at(
            error(`part ${index + 1} weighs ${length} characters on X; at most ${limit}`),
            `part ${index + 1}`,
            0,
            text.length,
          ),
        );
      });
    },
  },
  {
    name: "text-too-long",
    check({ channel, type, text }) {
      const limit = channels[channel].limits.maxCharacters;
      const length = [...text].length;
      return when(
        posts.has(type) && length > limit,
        error(`the text has ${length} characters; ${channels[channel].name} takes ${limit}`),
      );
    },
  },
  {
    name: "reddit-title-too-long",
    check: ({ channel, title }) =>
      onTitle(title, (length) =>
        when(
          channel === "reddit" && length > most.redditTitle,
          error(`the title has ${length} characters; Reddit takes ${most.redditTitle}`),
        ),
      ),
  },
  {
    name: "title-long",
    check: ({ channel, title }) =>
      onTitle(title, (length) =>
        when(
          channel !== "reddit" && length > 100,
          warning(`the title has ${length} characters; under 100 reads better`),
        ),
      ),
  },
  {
    name: "thread-size",
    check: ({ type, parts }) =>
      when(
        type === "twitter_thread" && (parts.length < 5 || parts.length > most.threadPosts),
        error(`a thread has 5 to ${most.threadPosts} posts; this one has ${parts.length}`),
      ),
  },
  {
    name: "poll-options",
    check: ({ type, poll }) =>
      type === "poll" ? pollRemarks(poll) : when(poll !== null, error("only a poll has options")),
  },
  {
    name: "length-unusual",
    check(piece) {
      const { words: sizes, label } = contentTypes[piece.type];
      const [least, longest] = usualWords[piece.type] ?? [Math.floor(sizes.short * 0.6), Math.ceil(sizes.long * 1.15)];
      const words = countWords(runningText(piece));
      return when(
        piece.channel !== "twitter" && (words < least || words > longest),
        warning(`the ${label} has ${words} words; usual are ${least} to ${longest}`),
      );
    },
  },
  {
    name: "slide-long",
    check: ({ type, parts }) =>
      type === "linkedin_document"
        ? parts.flatMap(({ text }, index) => {
            const words = countWords(text);
            return when(
              words > 30,
              at(warning(`slide ${index + 1} has ${words} words; at most 30`), `part ${index + 1}`, 0, text.length),
            );
          })
        : [],
  },
];

function onTitle(title: string | null, check: (length: number) => Remark[]): Remark[] {
  if (title === null) return [];
  return check([...title].length).map((remark) => at(remark, "title", 0, title.length));
}

function pollRemarks(poll: Piece["poll"]): Remark[] {
  if (poll === null) return [error("the poll has no options")];
  const { options } = poll;
  const same = options.findIndex((option, index) =>
    options.slice(0, index).some((other) => other.trim().toLowerCase() === option.trim().toLowerCase()),
  );
  return [
    ...when(
      options.length < 2 || options.length > 4,
      error(`a poll has 2 to 4 options; this one has ${options.length}`),
    ),
    ...options.flatMap((option, index) => {
      const length = [...option].length;
      const place = (remark: Remark): Remark => at(remark, `option ${index + 1}`, 0, option.length);
      return [
        ...when(
          length > most.pollOption,
          place(error(`the option "${option}" has ${length} characters; at most ${most.pollOption}`)),
        ),
        ...when(option.trim() === "", place(error("an option of the poll is empty"))),
      ];
    }),
    ...when(
      same !== -1,
      at(error("two options of the poll are the same"), `option ${same + 1}`, 0, options[same]?.length ?? 0),
    ),
  ];
}
