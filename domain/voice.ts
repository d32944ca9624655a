import { z } from "zod";
import { ToneName } from "./vocabulary.ts";

/** How well the set keeps one brand voice: score 0–1 over all pieces, and the words that fall out of it by piece. */
export const VoiceReport = z.object({
  tone: ToneName,
  score: z.number(),
  rewritten: z.array(z.string()),
  drift: z.array(z.object({ pieceId: z.string(), words: z.array(z.string()) })),
});
export type VoiceReport = z.infer<typeof VoiceReport>;
