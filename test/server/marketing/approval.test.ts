import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { CampaignAnswer } from "../../../app/answer.ts";
import { openMarketing, type MarketingApi } from "../../support/marketing-api.ts";
import type { Problem } from "../../support/test-server.ts";

interface Asked {
  action_requests: { name: string; args: { channel: string; piece_ids: string[] }; description: string }[];
  review_configs: { action_name: string; allowed_decisions: string[] }[];
}

let api: MarketingApi;
beforeAll(async () => {
  api = await openMarketing();
});
afterAll(() => api.remove());

let path: string;
beforeEach(async () => {
  const { campaign } = await api.make();
  path = `/campaigns/${campaign.id}/approval`;
});

const ask = async () => (await api.send<Asked>("GET", path)).body;
const decide = <Body = CampaignAnswer>(answer: unknown) => api.send<Body>("POST", path, { body: answer });

describe("the approval of a campaign", () => {
  it("asks about one group of pieces for each channel, in the form that chat clients know", async () => {
    const { action_requests, review_configs } = await ask();

    expect(action_requests.map(({ args }) => args.channel)).toEqual(["twitter", "linkedin"]);
    expect(action_requests.flatMap(({ args }) => args.piece_ids)).toHaveLength(6);
    expect(action_requests.every(({ name }) => name === "approve_pieces")).toBe(true);
    expect(review_configs[1]).toEqual({
      action_name: "approve_pieces",
      allowed_decisions: ["approve", "edit", "reject"],
    });
  });

  it("takes one decision for all groups, and asks about nothing afterwards", async () => {
    const { status, body } = await decide({ decisions: [{ type: "approve" }] });

    expect(status).toBe(200);
    expect(body).toMatchObject({
      campaign: { status: "approved" },
      run: { status: "success" },
      summary: { pieces: { by_status: { approved: 6 } } },
    });
    expect(await ask()).toEqual({ action_requests: [], review_configs: [] });
  });

  it("takes a decision for each group, in their order", async () => {
    const answer = await decide({ decisions: [{ type: "approve" }, { type: "reject", message: "too long" }] });

    expect(answer.body.campaign.status).toBe("partial");
    const { pieces } = (
      await api.send<{ pieces: { channel: string; status: string; checks: { rule: string; message: string }[] }[] }>(
        "GET",
        path.replace("approval", "content"),
      )
    ).body;
    const rejected = pieces.filter(({ channel }) => channel === "linkedin");
    expect(rejected.every(({ status }) => status === "needs_review")).toBe(true);
    expect(rejected[0]?.checks).toContainEqual(
      expect.objectContaining({ rule: "rejected", severity: "warning", message: "too long" }),
    );
    expect((await decide({ decisions: [{ type: "approve" }] })).body.campaign.status).toBe("approved");
  });

  it("takes the answers of an inbox, an edit that leaves pieces out among them", async () => {
    const { action_requests } = await ask();
    const [first] = action_requests[0]?.args.piece_ids ?? [];

    const edited = await decide([{ type: "edit", args: { args: { piece_ids: [first] } } }, { type: "accept" }]);

    expect(edited).toMatchObject({ status: 200, body: { campaign: { status: "partial" } } });
  });

  it.each([
    ["another number of decisions", { decisions: [{ type: "approve" }, { type: "approve" }, { type: "approve" }] }],
    ["an unknown decision", { decisions: [{ type: "postpone" }] }],
    ["no decision", { decisions: [] }],
    [
      "a piece that nobody asks about",
      { decisions: [{ type: "edit", edited_action: { args: { piece_ids: ["x"] } } }] },
    ],
    ["something else", { approve: true }],
  ])("refuses %s, and decides nothing", async (_, answer) => {
    const { status } = await decide<Problem>(answer);

    expect([400, 422]).toContain(status);
    expect((await ask()).action_requests).toHaveLength(2);
  });

  it("stays as it is when it is given twice, and is not taken back", async () => {
    await decide({ decisions: [{ type: "approve" }] });

    const again = await decide({ decisions: [{ type: "approve" }] });
    const back = await decide<Problem>({ decisions: [{ type: "reject" }] });

    expect(again).toMatchObject({ status: 200, body: { campaign: { status: "approved" } } });
    expect(back).toMatchObject({ status: 409, body: { code: "conflict" } });
  });

  describe("with an override", () => {
    interface Content {
      pieces: {
        id: string;
        type: string;
        status: string;
        checks: { rule: string; severity: string; message: string }[];
      }[];
    }
    const content = async () => (await api.send<Content>("GET", path.replace("approval", "content"))).body.pieces;
    const approve = (pieces: string[], reason?: string) =>
      decide<CampaignAnswer & Problem>({ decisions: [{ type: "approve", override: { pieces, reason } }] });
    /** Puts a claim that no fact carries into the first post, and gives its id. */
    const spoil = async (words = "73% of teams read nothing at all.") => {
      const pieces = await content();
      const id = pieces.find(({ type }) => type === "tweet" || type === "linkedin_post")?.id ?? "";
      const at = `${path.replace("approval", "content")}/${id}`;
      const { body, headers } = await api.send<{ parts: { text: string }[] }>("GET", at);
      const parts = body.parts.map(({ text }, index) => (index === 0 ? { text: `${text} ${words}` } : {}));
      const { status } = await api.send("PUT", at, {
        body: { parts },
        headers: { "if-match": headers.get("etag") ?? "" },
      });
      expect(status).toBe(200);
      return id;
    };

    it("approves a piece despite its errors, and records why", async () => {
      const id = await spoil();
      expect((await content()).find((piece) => piece.id === id)?.status).toBe("needs_review");

      const { status, body } = await approve([id], "The survey is ours");

      expect(status).toBe(200);
      expect(body.campaign.status).toBe("approved");
      const piece = (await content()).find((one) => one.id === id);
      expect(piece?.status).toBe("approved");
      expect(piece?.checks).toContainEqual(
        expect.objectContaining({
          rule: "approved-despite",
          severity: "warning",
          message: "approved despite unsupported-claim: The survey is ours",
        }),
      );
      expect(piece?.checks.some(({ rule }) => rule === "unsupported-claim")).toBe(true);
    });

    it("leaves pieces with errors out that no override names", async () => {
      await spoil();

      const { body } = await decide({ decisions: [{ type: "approve" }] });

      expect(body.campaign.status).toBe("partial");
    });

    it("forgets it when the words change", async () => {
      const id = await spoil();
      await approve([id], "The survey is ours");

      await spoil("81% of teams read even less.");

      const piece = (await content()).find((one) => one.id === id);
      expect(piece?.status).toBe("needs_review");
      expect(piece?.checks.some(({ rule }) => rule === "approved-despite")).toBe(false);
    });

    it("wants a reason", async () => {
      const id = await spoil();

      expect(await approve([id])).toMatchObject({ status: 422, body: { code: "invalid-input" } });
      expect(await approve([id], "  ")).toMatchObject({ status: 422 });
      expect((await content()).every(({ status }) => status !== "approved")).toBe(true);
    });

    it("offers the nearest piece for one that isn't there", async () => {
      const id = await spoil();

      const answer = await approve([`${id}x`], "why");

      expect(answer).toMatchObject({ status: 404, body: { code: "not-found" } });
      expect(answer.text).toContain(`did you mean \\"${id}\\"?`);
    });
  });
});
