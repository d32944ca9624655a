import type { Topic } from "../topic.ts";
import { buildCost } from "./build-cost.ts";
import { buildOrBuy } from "./build-or-buy.ts";
import { changeRisk } from "./change-risk.ts";
import { choosingWithConfidence } from "./choosing-with-confidence.ts";
import { customerConversations } from "./customer-conversations.ts";
import { firstTry } from "./first-try.ts";
import { firstVersionScope } from "./first-version-scope.ts";
import { habitsAndRoutine } from "./habits-and-routine.ts";
import { measuringWhatMatters } from "./measuring-what-matters.ts";
import { qualityYouNotice } from "./quality-you-notice.ts";
import { questionsBeforeBuying } from "./questions-before-buying.ts";
import { speedToMarket } from "./speed-to-market.ts";
import { teamCapacity } from "./team-capacity.ts";

/** Topics for people who lead a company, and topics that suit any trade. */
export const businessTopics: Topic[] = [
  teamCapacity,
  buildCost,
  speedToMarket,
  changeRisk,
  buildOrBuy,
  customerConversations,
  firstVersionScope,
  measuringWhatMatters,
  choosingWithConfidence,
  qualityYouNotice,
  firstTry,
  habitsAndRoutine,
  questionsBeforeBuying,
];
