import { describe, expect, it } from "vitest";
import { campaignAnswer } from "../../app/answer.ts";
import { concludeCampaign, exitCodeOf } from "../../cli/conclude.ts";
import type { Desk } from "../../cli/desk.ts";
import { openSession } from "../../cli/session.ts";
import type { CampaignStatus } from "../../domain/vocabulary.ts";
import { campaignRun, campaignSnapshot } from "../support/campaign-snapshot.ts";
import { fakeTerminal } from "../support/fake-terminal.ts";

const answerWith = (status: CampaignStatus) =>
  campaignAnswer(campaignSnapshot({ campaign: { status } }), campaignRun(), { dataDirectory: "/data" });
const notAsked = () => Promise.reject(new Error("nothing may be asked here"));
const desk: Desk = {
  server: null,
  create: notAsked,
  generate: notAsked,
  planMore: notAsked,
  addPieces: notAsked,
  approve: notAsked,
  chat: notAsked,
  resume: notAsked,
  list: notAsked,
  show: notAsked,
  texts: notAsked,
  pictures: notAsked,
  picture: notAsked,
  export: notAsked,
  lint: notAsked,
  edit: notAsked,
  createKey: notAsked,
  listKeys: notAsked,
  revokeKey: notAsked,
  close: notAsked,
};

describe("concluding a campaign", () => {
  it("leaves it awaiting approval without a terminal, with exit code 0", async () => {
    const terminal = fakeTerminal();

    const exitCode = await concludeCampaign(openSession(terminal, {}), desk, answerWith("awaiting_approval"));

    expect(exitCode).toBe(0);
    expect(terminal.out()).toContain("npx qlp-marketing approve c-1");
    expect(terminal.err()).toBe("");
  });

  it("asks on a terminal, and takes anything but yes for no", async () => {
    for (const input of ["\n", "n\n", "yesterday\n", ""]) {
      const terminal = fakeTerminal({ isTTY: true, input });

      const exitCode = await concludeCampaign(openSession(terminal, {}), desk, answerWith("awaiting_approval"));

      expect(exitCode).toBe(0);
      expect(terminal.err()).toContain("not approved; whenever you like: npx qlp-marketing approve c-1");
    }
  });

  it("approves on a terminal after yes", async () => {
    const terminal = fakeTerminal({ isTTY: true, input: "y\n" });

    const approved = concludeCampaign(openSession(terminal, { quiet: true }), desk, answerWith("awaiting_approval"));

    await expect(approved).rejects.toThrow("nothing may be asked here");
  });

  it("offers the texts before the question, and opens them for r", async () => {
    const terminal = fakeTerminal({ isTTY: true, input: "r\n" });

    const concluded = concludeCampaign(openSession(terminal, {}), desk, answerWith("awaiting_approval"));

    await expect(concluded).rejects.toThrow("nothing may be asked here");
    expect(terminal.err()).toContain("npx qlp-marketing campaigns show c-1 --texts");
  });

  it("doesn't ask for a document of JSON, nor about what is approved already", async () => {
    for (const [flags, status] of [
      [{ json: true }, "awaiting_approval"],
      [{}, "approved"],
    ] as const) {
      const terminal = fakeTerminal({ isTTY: true });

      await concludeCampaign(openSession(terminal, flags), desk, answerWith(status));

      expect(terminal.err()).toBe("");
    }
  });

  it("gives the answer as one document with --json", async () => {
    const terminal = fakeTerminal();

    await concludeCampaign(openSession(terminal, { json: true }), desk, answerWith("awaiting_approval"));

    expect(JSON.parse(terminal.out())).toMatchObject({
      campaign: { id: "c-1", name: "Northwind Sync: launch awareness", status: "awaiting_approval" },
      run: { id: "r-1", thread_id: "t-1", status: "interrupted" },
      summary: { data_directory: "/data", pieces: { planned: 5, made: 5 } },
    });
  });
});

describe("the exit code of a campaign", () => {
  it.each([
    ["approved", true, 0],
    ["awaiting_approval", false, 0],
    ["awaiting_approval", true, 6],
    ["partial", false, 6],
    ["failed", false, 1],
  ] as const)("of status %s, with approval asked: %s, is %d", (status, wasApproved, exitCode) => {
    expect(exitCodeOf(answerWith(status), wasApproved)).toBe(exitCode);
  });
});
