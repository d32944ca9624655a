import type { Topic } from "../topic.ts";
import { aiWrittenCode } from "./ai-written-code.ts";
import { boilerplate } from "./boilerplate.ts";
import { codeReview } from "./code-review.ts";
import { choosingTools } from "./choosing-tools.ts";
import { documentation } from "./documentation.ts";
import { engineerOnboarding } from "./engineer-onboarding.ts";
import { estimates } from "./estimates.ts";
import { focusTime } from "./focus-time.ts";
import { incidents } from "./incidents.ts";
import { requirements } from "./requirements.ts";
import { runningInProduction } from "./running-in-production.ts";
import { smallReleases } from "./small-releases.ts";
import { softwareSecurity } from "./software-security.ts";
import { technicalDebt } from "./technical-debt.ts";
import { trustedTests } from "./trusted-tests.ts";

/** Topics of the daily work on software, for developers and those who lead them. */
export const softwareTopics: Topic[] = [
  boilerplate,
  codeReview,
  trustedTests,
  documentation,
  engineerOnboarding,
  technicalDebt,
  estimates,
  requirements,
  smallReleases,
  incidents,
  choosingTools,
  focusTime,
  aiWrittenCode,
  softwareSecurity,
  runningInProduction,
];
