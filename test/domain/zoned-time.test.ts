import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  instantOf,
  isTimeZone,
  localDateOf,
  localOf,
  minuteOf,
  timeOf,
  weekdayOf,
} from "../../domain/zoned-time.ts";

describe("instantOf", () => {
  it.each([
    ["2026-12-01", "09:00", "America/New_York", "2026-12-01T14:00:00Z"],
    ["2026-07-01", "09:00", "America/New_York", "2026-07-01T13:00:00Z"],
    ["2026-12-01", "07:30", "Asia/Kolkata", "2026-12-01T02:00:00Z"],
    ["2026-12-01", "00:15", "UTC", "2026-12-01T00:15:00Z"],
    ["2027-01-01", "09:00", "Pacific/Auckland", "2026-12-31T20:00:00Z"],
    ["2026-12-01", "08:00", "Pacific/Kiritimati", "2026-11-30T18:00:00Z"],
  ])("finds %s %s in %s", (date, time, zone, instant) => {
    expect(instantOf({ date, time, zone })).toBe(instant);
  });

  it.each([
    ["2027-03-14", "02:30", "America/New_York", "2027-03-14T07:30:00Z", "03:30"],
    ["2027-03-28", "02:00", "Europe/Berlin", "2027-03-28T01:00:00Z", "03:00"],
    ["2026-10-04", "02:10", "Australia/Lord_Howe", "2026-10-03T15:40:00Z", "02:40"],
  ])("moves %s %s in %s, which daylight saving skips, forward by the gap", (date, time, zone, instant, local) => {
    const found = instantOf({ date, time, zone });

    expect(found).toBe(instant);
    expect(localOf(found, zone)).toEqual({ date, time: local });
  });

  it.each([
    ["2026-11-01", "01:30", "America/New_York", "2026-11-01T05:30:00Z"],
    ["2026-10-25", "02:30", "Europe/Berlin", "2026-10-25T00:30:00Z"],
    ["2027-04-04", "01:45", "Australia/Lord_Howe", "2027-04-03T14:45:00Z"],
  ])("takes the first of the two times %s %s in %s", (date, time, zone, instant) => {
    expect(instantOf({ date, time, zone })).toBe(instant);
  });

  it("is turned back by localOf for every time of the day in use", () => {
    const zones = [
      "America/New_York",
      "Europe/Berlin",
      "Asia/Kolkata",
      "Pacific/Auckland",
      "Australia/Lord_Howe",
      "UTC",
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: 3000 }),
        fc.integer({ min: 7 * 60, max: 22 * 60 - 1 }),
        (zone, days, minute) => {
          const local = { date: addDays("2024-01-01", days), time: timeOf(minute) };

          expect(localOf(instantOf({ ...local, zone }), zone)).toEqual(local);
        },
      ),
    );
  });
});

describe("localOf", () => {
  it("cuts seconds off", () => {
    expect(localOf("2026-12-01T14:00:59.999Z", "America/New_York")).toEqual({ date: "2026-12-01", time: "09:00" });
  });

  it("knows that it is tomorrow already in the east", () => {
    expect(localDateOf("2026-12-31T20:00:00Z", "Asia/Kolkata")).toBe("2027-01-01");
  });
});

describe("isTimeZone", () => {
  it.each(["UTC", "Europe/Berlin", "Asia/Kolkata", "Australia/Lord_Howe"])("accepts %s", (name) => {
    expect(isTimeZone(name)).toBe(true);
  });

  it.each(["", "Mars/Olympus", "+02:00", "Berlin", "UTC+2"])("refuses %j", (name) => {
    expect(isTimeZone(name)).toBe(false);
  });
});

describe("dates and times", () => {
  it("count over leap days and years", () => {
    expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
    expect(addDays("2027-01-01", -1)).toBe("2026-12-31");
  });

  it("number Monday 1 and Sunday 7", () => {
    expect([weekdayOf("2026-11-30"), weekdayOf("2026-12-05"), weekdayOf("2026-12-06")]).toEqual([1, 6, 7]);
  });

  it("turn minutes into times and back", () => {
    expect([timeOf(0), timeOf(570), timeOf(1439)]).toEqual(["00:00", "09:30", "23:59"]);
    expect([minuteOf("00:00"), minuteOf("09:30"), minuteOf("23:59")]).toEqual([0, 570, 1439]);
  });
});
