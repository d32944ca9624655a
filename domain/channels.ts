import type { ChannelName } from "./vocabulary.ts";

/** What a channel allows and when its readers are there. Times are local to the audience, HH:MM. */
export interface Channel {
  /** as a reader calls it; fits after "on" */
  name: string;
  /** Limits count pieces: the variants of one e-mail test are one mailing. */
  limits: {
    /** longest text of one post or part, as the channel counts */
    maxCharacters: number;
    postsPerDay: number;
    /** in any 60 minutes */
    postsPerHour: number;
    minimumIntervalMinutes: number;
  };
  /** Preferred times, not a cap. No weekend window = nothing goes out on Saturday and Sunday. */
  windows: { weekday: readonly string[]; weekend: readonly string[] };
  source: string;
  /** when the source was last looked at, YYYY-MM-DD */
  checked: string;
}

/** The facts about each channel. A house rule is ours, stricter than the platform, and may be changed here. */
export const channels = {
  twitter: {
    name: "X",
    limits: { maxCharacters: 280, postsPerDay: 50, postsPerHour: 10, minimumIntervalMinutes: 5 },
    windows: { weekday: ["09:00", "12:00", "17:00", "20:00"], weekend: ["10:00", "14:00", "19:00"] },
    source:
      "length: X developer documentation, weighted characters; limits and windows: product guide, stricter than X",
    checked: "2026-11-24",
  },
  linkedin: {
    name: "LinkedIn",
    limits: { maxCharacters: 3000, postsPerDay: 25, postsPerHour: 5, minimumIntervalMinutes: 15 },
    windows: { weekday: ["07:30", "12:00", "17:30"], weekend: [] },
    source:
      "length: LinkedIn Posts API documentation; limits and windows: product guide, no weekends for business readers",
    checked: "2026-11-24",
  },
  medium: {
    name: "Medium",
    limits: { maxCharacters: 50_000, postsPerDay: 2, postsPerHour: 1, minimumIntervalMinutes: 240 },
    windows: { weekday: ["08:00", "14:00"], weekend: ["11:00"] },
    source: "house rule: two long reads a day at most, weekdays first; Medium states no length limit",
    checked: "2026-11-24",
  },
  reddit: {
    name: "Reddit",
    limits: { maxCharacters: 40_000, postsPerDay: 2, postsPerHour: 1, minimumIntervalMinutes: 240 },
    windows: { weekday: ["08:30", "13:30", "18:30"], weekend: ["09:30", "15:00", "20:30"] },
    source:
      "length: Reddit's text posts; limits and windows: house rule, most activity there should not be our own posts",
    checked: "2026-11-24",
  },
  email: {
    name: "e-mail",
    limits: { maxCharacters: 20_000, postsPerDay: 1, postsPerHour: 1, minimumIntervalMinutes: 480 },
    windows: { weekday: ["10:00", "15:00"], weekend: [] },
    source: "house rule: no reader gets two mails on one day, none on weekends",
    checked: "2026-11-24",
  },
} as const satisfies Record<ChannelName, Channel>;
