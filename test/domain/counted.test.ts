import { describe, expect, it } from "vitest";
import { counted } from "../../domain/counted.ts";

describe("counted", () => {
  it("says one of one thing and groups thousands", () => {
    expect([counted(0, "piece"), counted(1, "piece"), counted(1200, "piece"), counted(2, "study", "studies")]).toEqual([
      "0 pieces",
      "1 piece",
      "1,200 pieces",
      "2 studies",
    ]);
  });
});
