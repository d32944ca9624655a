import { z } from "zod";
import { ChannelName } from "./vocabulary.ts";

/** One appointment of the calendar. */
export const Slot = z.object({
  slotId: z.string(),
  /** local date in `zone`, YYYY-MM-DD: the calendar's key */
  date: z.string(),
  /** the same moment as an instant, ISO 8601 UTC without milliseconds */
  at: z.string(),
  /** local wall-clock time, HH:MM */
  time: z.string(),
  zone: z.string(),
  channel: ChannelName,
  pieceId: z.string(),
  testId: z.string().nullable(),
  variantId: z.string().nullable(),
  latePolicy: z.enum(["skip", "send_within", "ask"]),
});
export type Slot = z.infer<typeof Slot>;
