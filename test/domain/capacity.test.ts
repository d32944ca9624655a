import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Brief } from "../../domain/brief.ts";
import { piecesFor, requirePlace } from "../../domain/capacity.ts";
import { MarketingError } from "../../domain/errors.ts";
import { anyBrief, launchBrief, withBudget } from "./planning-inputs.ts";

const byChannel = (brief: Brief, notBefore: string | null = null) =>
  Object.fromEntries(piecesFor(brief, { notBefore }).map(({ channel, pieces }) => [channel, pieces]));

const refusal = (act: () => unknown): MarketingError => {
  try {
    act();
  } catch (error) {
    if (error instanceof MarketingError) return error;
  }
  throw new Error("nothing was refused");
};

describe("piecesFor", () => {
  it("shares fifty pieces as 24, 13, 5 and 8", () => {
    expect(byChannel(launchBrief)).toEqual({ twitter: 24, linkedin: 13, medium: 5, email: 8 });
  });

  it("gives a documented number without a budget", () => {
    const all = withBudget(
      { ...launchBrief, channels: ["twitter", "linkedin", "medium", "reddit", "email"] },
      null,
      null,
    );

    expect(byChannel(all)).toEqual({ twitter: 17, linkedin: 9, medium: 4, reddit: 4, email: 6 });
    expect(byChannel({ ...all, durationDays: 7 })).toEqual({ twitter: 4, linkedin: 2, medium: 1, reddit: 1, email: 2 });
    expect(byChannel({ ...all, durationDays: 365 })).toMatchObject({ twitter: 114, linkedin: 57 });
  });

  it("cuts the plan without a number to what daily_posts leaves place for", () => {
    const cut = byChannel(withBudget({ ...launchBrief, durationDays: 7 }, null, 1));

    expect(Object.values(cut).reduce((sum, pieces) => sum + pieces, 0)).toBe(7);
  });

  it("keeps long reads and mails few, and gives the rest to the other channels", () => {
    const heavy = byChannel(withBudget({ ...launchBrief, channels: ["twitter", "medium", "email"] }, 300, null));

    expect(heavy).toEqual({ twitter: 278, medium: 9, email: 13 });
  });

  it("uses a channel beyond that when it is alone", () => {
    expect(byChannel(withBudget({ ...launchBrief, channels: ["medium"] }, 50, 3))).toEqual({ medium: 50 });
  });

  it("gives fewer pieces than channels to the channels that weigh most", () => {
    expect(byChannel(withBudget(launchBrief, 2, null))).toEqual({ twitter: 1, linkedin: 1, medium: 0, email: 0 });
  });

  it("counts exactly the pieces asked for, one at least for each channel, or refuses", () => {
    fc.assert(
      fc.property(anyBrief, (brief) => {
        const outcome = ((): ReturnType<typeof piecesFor> | MarketingError => {
          try {
            return piecesFor(brief);
          } catch (error) {
            if (error instanceof MarketingError) return error;
            throw error;
          }
        })();

        if (outcome instanceof MarketingError) {
          expect(outcome.code).toBe("limit-refused");
          expect(outcome.hint).toBeTruthy();
          return;
        }
        const total = outcome.reduce((sum, { pieces }) => sum + pieces, 0);
        const { contentPieces } = brief.budget;
        if (contentPieces !== null) expect(total).toBe(contentPieces);
        if (total >= brief.channels.length) expect(outcome.every(({ pieces }) => pieces >= 1)).toBe(true);
      }),
    );
  });
});

describe("requirePlace", () => {
  it("accepts the launch brief", () => {
    expect(() => requirePlace(launchBrief)).not.toThrow();
  });

  it("refuses what exceeds daily_posts x days and says what would fit", () => {
    const error = refusal(() => requirePlace(withBudget({ ...launchBrief, durationDays: 10 }, 50, 3)));

    expect(error.code).toBe("limit-refused");
    expect(error.message).toContain("30 fit");
    expect(error.hint).toBe("ask for 30 pieces or fewer, or run 17 days, or allow 5 posts a day");
  });

  it("tells the truth in its hint", () => {
    const tight = { ...launchBrief, durationDays: 10 };

    expect(() => requirePlace(withBudget(tight, 30, 3))).not.toThrow();
    expect(() => requirePlace(withBudget({ ...tight, durationDays: 17 }, 50, 3))).not.toThrow();
    expect(() => requirePlace(withBudget(tight, 50, 5))).not.toThrow();
  });

  it("refuses more LinkedIn posts than weekdays take", () => {
    const error = refusal(() =>
      requirePlace(withBudget({ ...launchBrief, channels: ["linkedin"], durationDays: 7 }, 126, null)),
    );

    expect(error.hint).toBe("ask for 125 pieces or fewer, or run 8 days");
  });

  it("refuses LinkedIn when every day is a weekend day", () => {
    const error = refusal(() =>
      requirePlace({ ...launchBrief, channels: ["twitter", "linkedin"], start: "2026-12-05", durationDays: 2 }),
    );

    expect(error.message).toContain("no place on LinkedIn");
    expect(error.why).toContain("weekends");
  });

  it("refuses two weekday channels that share one place", () => {
    const friday: Brief = {
      ...launchBrief,
      channels: ["linkedin", "email", "twitter"],
      start: "2026-12-04",
      durationDays: 3,
    };

    expect(refusal(() => requirePlace(withBudget(friday, 3, 1))).hint).toContain("raise daily_posts to 3");
  });

  it("does not count times that have passed today", () => {
    const full = withBudget({ ...launchBrief, channels: ["twitter"], durationDays: 1 }, 50, null);

    expect(() => requirePlace(full)).not.toThrow();
    expect(refusal(() => requirePlace(full, { notBefore: "2026-12-02T02:00:00Z" })).message).toContain("5 fit");
    expect(refusal(() => requirePlace(full, { notBefore: "2026-12-02T03:30:00Z" })).why).toContain("have passed");
  });

  it.each([
    [["tweet", "email"] as const, ["twitter"] as const, "/types"],
    [["tweet"] as const, ["twitter", "email"] as const, "/types"],
  ])("refuses types %j on channels %j", (types, channels, pointer) => {
    const error = refusal(() => requirePlace({ ...launchBrief, types: [...types], channels: [...channels] }));

    expect(error.code).toBe("invalid-brief");
    expect(error.errors[0]?.pointer).toBe(pointer);
  });
});
