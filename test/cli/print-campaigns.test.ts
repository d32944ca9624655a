import { describe, expect, it } from "vitest";
import type { CampaignPage } from "../../cli/desk.ts";
import { printCampaigns } from "../../cli/print-campaigns.ts";

type Row = CampaignPage["campaigns"][number];
const printed = (status: Row["status"], run: NonNullable<Row["run"]>["status"]) =>
  printCampaigns([
    {
      id: "c-1",
      name: "Acme",
      status,
      created_at: "2026-11-24T12:00:00.000Z",
      run: { id: "r-1", status: run, error: null },
    },
  ]);

describe("the list of campaigns", () => {
  it.each(["error", "cancelled"] as const)("says that the making was stopped when its run is %s", (run) => {
    expect(printed("draft", run)).toContain("draft, run stopped");
  });

  it.each([
    ["draft", "running"],
    ["awaiting_approval", "error"],
    ["approved", "cancelled"],
  ] as const)("says so of no campaign that is %s with a run that is %s", (status, run) => {
    expect(printed(status, run)).not.toContain("run stopped");
  });
});
