import type { WritingAgent } from "../domain/vocabulary.ts";
import { abTesting } from "./ab-testing.ts";
import type { PieceWriter, Specialist } from "./agent.ts";
import { campaignClassifier } from "./campaign-classifier.ts";
import { engagementMonitor } from "./engagement-monitor.ts";
import { evangelism } from "./evangelism.ts";
import { feedbackSummarizer } from "./feedback-summarizer.ts";
import { iteration } from "./iteration.ts";
import { narrative } from "./narrative.ts";
import { persona } from "./persona.ts";
import { scheduler } from "./scheduler.ts";
import { threadBuilder } from "./thread-builder.ts";
import { tone } from "./tone.ts";

/** Everybody with one gift. A new specialist is one file and one line here. */
export const specialists: readonly Specialist[] = [
  campaignClassifier,
  engagementMonitor,
  feedbackSummarizer,
  iteration,
  narrative,
  scheduler,
  tone,
  abTesting,
];

/** Everybody who writes pieces. */
export const pieceWriters: Record<WritingAgent, PieceWriter> = {
  thread_builder: threadBuilder,
  evangelism,
  persona,
};
