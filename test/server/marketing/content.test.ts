import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CampaignAnswer } from "../../../app/answer.ts";
import { openMarketing, type MarketingApi } from "../../support/marketing-api.ts";
import type { Problem } from "../../support/test-server.ts";

interface Piece {
  id: string;
  channel: string;
  type: string;
  status: string;
  week: number;
  text: string;
  title: string | null;
  parts: { role: string; text: string }[];
  cta: { text: string };
  checks: { rule: string }[];
  writer: { name: string };
}

interface Content {
  pieces: Piece[];
  next_cursor: string | null;
}

let api: MarketingApi;
let made: CampaignAnswer;
let path: string;
beforeAll(async () => {
  api = await openMarketing();
  made = await api.make();
  path = `/campaigns/${made.campaign.id}/content`;
});
afterAll(() => api.remove());

const list = async (query = "") => (await api.send<Content>("GET", `${path}?${query}`)).body;
const status = async () =>
  (await api.send<{ campaign: { status: string } }>("GET", `/campaigns/${made.campaign.id}`)).body.campaign.status;
const approve = () =>
  api.send<CampaignAnswer>("POST", `/campaigns/${made.campaign.id}/approval`, {
    body: { decisions: [{ type: "approve" }] },
  });

async function tweet(): Promise<{ piece: Piece; etag: string; path: string }> {
  const found = (await list()).pieces.find(({ type }) => type === "tweet");
  const at = `${path}/${found?.id}`;
  const { body, headers } = await api.send<Piece>("GET", at);
  return { piece: body, etag: headers.get("etag") ?? "", path: at };
}

const put = <Body = Piece>(at: string, body: unknown, match: string) =>
  api.send<Body>("PUT", at, { body, headers: { "if-match": match } });

describe("GET {id}/content", () => {
  it("walks all pieces once, in the order of the plan", async () => {
    const { pieces } = await list("limit=200");

    const walked: Piece[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const page: Content = await list(`limit=2${cursor === "" ? "" : `&cursor=${cursor}`}`);
      walked.push(...page.pieces);
      cursor = page.next_cursor;
    }

    expect(walked).toEqual(pieces);
    expect(pieces).toHaveLength(6);
  });

  it("gives the pieces of a channel, a status, a week", async () => {
    const { pieces } = await list("limit=200");

    expect((await list("channel=linkedin")).pieces).toEqual(pieces.filter(({ channel }) => channel === "linkedin"));
    expect((await list("week=1&channel=twitter")).pieces.length).toBeGreaterThan(0);
    expect((await list("status=failed")).pieces).toEqual([]);
    expect((await list("week=9")).pieces).toEqual([]);
  });

  it.each(["channel=pigeon", "status=good", "week=0", "week=first", "cursor=none", "colour=red"])(
    "refuses %s",
    async (query) => {
      expect((await api.send("GET", `${path}?${query}`)).status).toBe(400);
    },
  );

  it("gives one piece, and names the nearest when there is none", async () => {
    const { piece } = await tweet();

    const answer = await api.send<Problem>("GET", `${path}/${piece.id}x`);

    expect(answer.status).toBe(404);
    expect(answer.body.detail).toContain(piece.id);
  });
});

describe("PUT {id}/content/{piece}", () => {
  it("takes a person's words, checks them, and says who changed them", async () => {
    const { piece, etag, path: at } = await tweet();

    const answer = await put(at, { text: `One small change a day.\n\n${piece.cta.text}` }, etag);

    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ status: "draft", checks: [], writer: { name: "composer+person" } });
    expect(answer.body.text).toContain("One small change a day.");
    expect(answer.headers.get("etag")).not.toBe(etag);
    expect((await tweet()).piece).toEqual(answer.body);
  });

  it("takes the whole piece back with one field changed", async () => {
    const { piece, etag, path: at } = await tweet();
    const text = `Another change.\n\n${piece.cta.text}`;

    const answer = await put(at, { ...piece, text }, etag);

    expect(answer).toMatchObject({ status: 200, body: { text } });
  });

  it("is asked about like any other piece, and approved with its new words", async () => {
    const { piece, etag, path: at } = await tweet();
    await put(at, { text: `Smaller is faster to read.\n\n${piece.cta.text}` }, etag);

    const { body } = await approve();

    expect(body.campaign.status).toBe("approved");
    expect((await tweet()).piece).toMatchObject({ status: "approved", writer: { name: "composer+person" } });
  });

  it("takes the approval of the campaign away when words change afterwards", async () => {
    expect(await status()).toBe("approved");
    const { piece, etag, path: at } = await tweet();

    const same = await put(at, { text: piece.text }, etag);
    expect(same.body.status).toBe("approved");
    expect(await status()).toBe("approved");
    const other = await put(at, { text: `Read less at once.\n\n${piece.cta.text}` }, etag);

    expect(other.body.status).toBe("draft");
    expect(await status()).toBe("awaiting_approval");
  });

  it("leaves a piece with a fault out of the approval until it is mended", async () => {
    const { piece, etag, path: at } = await tweet();

    const broken = await put(at, { text: `We are 50x faster.\n\n${piece.cta.text}` }, etag);

    expect(broken.body.status).toBe("needs_review");
    expect(broken.body.checks.map(({ rule }) => rule)).toContain("unsupported-claim");
    expect((await approve()).body.campaign.status).toBe("partial");
    const mended = await put(at, { text: `Read less at once.\n\n${piece.cta.text}` }, broken.headers.get("etag") ?? "");
    expect(mended.body.status).toBe("draft");
    expect((await approve()).body.campaign.status).toBe("approved");
  });

  it("refuses fields that it doesn't know or that are settled, with a pointer to each", async () => {
    const { path: at } = await tweet();

    const answer = await put<Problem>(at, { txt: "x", channel: "email", subject: "x" }, "*");

    expect(answer.status).toBe(422);
    expect(answer.body.errors).toEqual([
      { pointer: "/txt", detail: 'unknown field "txt"; did you mean "text"?' },
      { pointer: "/channel", detail: "channel is not changed by hand; leave it out, or send it as it is" },
    ]);
  });

  it("needs to know what it replaces", async () => {
    const { etag, path: at } = await tweet();
    await put(at, { text: "Anything." }, etag);

    expect((await api.send("PUT", at, { body: { text: "x" } })).status).toBe(428);
    expect(await put<Problem>(at, { text: "x" }, etag)).toMatchObject({
      status: 412,
      body: { code: "precondition-failed" },
    });
    expect((await put(`${path}/none`, { text: "x" }, "*")).status).toBe(404);
  });
});
