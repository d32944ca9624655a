import { describe, expect, it } from "vitest";
import { channels } from "../../domain/channels.ts";
import { ChannelName } from "../../domain/vocabulary.ts";
import { minuteOf } from "../../domain/zoned-time.ts";

describe("channels", () => {
  it("hold the product guide's limits and windows for X and LinkedIn", () => {
    const { twitter, linkedin } = channels;

    expect(twitter.limits).toMatchObject({ postsPerDay: 50, postsPerHour: 10, minimumIntervalMinutes: 5 });
    expect(twitter.windows).toEqual({
      weekday: ["09:00", "12:00", "17:00", "20:00"],
      weekend: ["10:00", "14:00", "19:00"],
    });
    expect(linkedin.limits).toMatchObject({ postsPerDay: 25, postsPerHour: 5, minimumIntervalMinutes: 15 });
    expect(linkedin.windows).toEqual({ weekday: ["07:30", "12:00", "17:30"], weekend: [] });
  });

  it.each(ChannelName.options)("have windows on %s that are in order and keep the minimum gap", (name) => {
    const { windows, limits } = channels[name];

    for (const times of [windows.weekday, windows.weekend]) {
      const minutes = times.map(minuteOf);
      const gaps = minutes.slice(1).map((minute, index) => minute - (minutes[index] ?? 0));
      expect(gaps.every((gap) => gap >= limits.minimumIntervalMinutes || limits.postsPerDay === 1)).toBe(true);
      expect(minutes.every((minute) => minute >= 7 * 60 && minute < 22 * 60)).toBe(true);
    }
  });
});
