import type { PieceDraft } from "../../../domain/piece.ts";
import type { ContentType } from "../../../domain/vocabulary.ts";
import { answerSchemas, type TaskKind, type Writer, type WriterTasks } from "../port.ts";
import { openDesk, type Desk } from "./desk.ts";
import { writeLinkedinArticle } from "./recipes/linkedin-article.ts";
import { writeThoughtLeadership } from "./recipes/thought-leadership.ts";
import { writeComparison } from "./recipes/comparison.ts";
import { writeTechnicalDeepDive } from "./recipes/technical-deep-dive.ts";
import { writeBestPractices } from "./recipes/best-practices.ts";
import { writeBlogPost } from "./recipes/blog-post.ts";
import { writeApiDocumentation } from "./recipes/api-documentation.ts";
import { writeCaseStudy } from "./recipes/case-study.ts";
import { writeCodeExamples } from "./recipes/code-examples.ts";
import { writeLesson } from "./recipes/educational-series.ts";
import { writeEmail } from "./recipes/email.ts";
import { writeLinkedinDocument } from "./recipes/linkedin-document.ts";
import { writeLinkedinPost } from "./recipes/linkedin-post.ts";
import { writeNewsletter } from "./recipes/newsletter.ts";
import { writePoll } from "./recipes/poll.ts";
import { writeProductUpdate } from "./recipes/product-update.ts";
import { writeQuotePost } from "./recipes/quote-post.ts";
import { writeRedditLink } from "./recipes/reddit-link.ts";
import { writeRedditPost } from "./recipes/reddit-post.ts";
import { writeThread } from "./recipes/thread.ts";
import { writeTutorial } from "./recipes/tutorial.ts";
import { writeTweet } from "./recipes/tweet.ts";
import { writeVideoScript } from "./recipes/video-script.ts";
import { writeWelcomeMail } from "./recipes/welcome-series.ts";
import { writeStrategy } from "./strategy.ts";
import type { Topic } from "./topic.ts";
import { businessTopics } from "./topics/business.ts";
import { softwareTopics } from "./topics/software.ts";
import { writeVariants } from "./variants.ts";

/** One recipe per type; a new type is one line here, one file in recipes/, and its appetite. */
const recipes: Record<ContentType, (desk: Desk) => PieceDraft> = {
  twitter_thread: writeThread,
  tweet: writeTweet,
  quote_post: writeQuotePost,
  poll: writePoll,
  linkedin_post: writeLinkedinPost,
  linkedin_article: writeLinkedinArticle,
  linkedin_document: writeLinkedinDocument,
  video_script: writeVideoScript,
  tutorial: writeTutorial,
  case_study: writeCaseStudy,
  thought_leadership: writeThoughtLeadership,
  comparison: writeComparison,
  blog_post: writeBlogPost,
  technical_deep_dive: writeTechnicalDeepDive,
  best_practices: writeBestPractices,
  api_documentation: writeApiDocumentation,
  code_examples: writeCodeExamples,
  reddit_post: writeRedditPost,
  reddit_link: writeRedditLink,
  email: writeEmail,
  welcome_series: writeWelcomeMail,
  newsletter: writeNewsletter,
  product_update: writeProductUpdate,
  educational_series: writeLesson,
};

/** The topics that the composer knows, software first. */
export const allTopics: readonly Topic[] = [...softwareTopics, ...businessTopics];

type Answers = { [K in TaskKind]: (task: WriterTasks[K]["task"]) => WriterTasks[K]["answer"] };

/**
 * The built-in writer: no key, no network, no clock. The same task gives the same bytes; give every piece of a campaign the
 * same `seed`, since what a piece may use follows from its `ordinal` and `earlier`.
 */
export function createComposer(): Writer {
  const answers: Answers = {
    strategy: (task) => writeStrategy(task, allTopics),
    piece: (task) => recipes[task.plan.type](openDesk(task, allTopics)),
    variants: (task) => writeVariants(task, allTopics),
  };
  return {
    stamp: { name: "composer", model: null, promptVersion: "1" },
    async write(kind, task, { signal } = {}) {
      signal?.throwIfAborted();
      const answer = answers[kind](task);
      answerSchemas[kind].parse(answer);
      return answer;
    },
  };
}
