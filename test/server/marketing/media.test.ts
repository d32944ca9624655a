import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { listPictures } from "../../../app/pictures.ts";
import { openMarketing, smallBrief, type MarketingApi } from "../../support/marketing-api.ts";

type List = Awaited<ReturnType<typeof listPictures>>;

let api: MarketingApi;
let campaign: string;
let list: List;

beforeAll(async () => {
  api = await openMarketing();
  const types = ["twitter_thread", "linkedin_document"];
  campaign = (await api.make({ ...smallBrief, types, budget: { content_pieces: 3 } })).campaign.id;
  list = (await api.send<List>("GET", `/campaigns/${campaign}/media`)).body;
});
afterAll(() => api.remove());

const entry = (kind: string): List["media"][number] => {
  const found = list.media.find((one) => one.kind === kind);
  if (found === undefined) throw new Error(`no ${kind} in ${JSON.stringify(list)}`);
  return found;
};
const fileOf = (kind: string, file: string): string =>
  `/campaigns/${campaign}/content/${entry(kind).piece_id}/media/${file}`;

describe("the pictures of a campaign", () => {
  it("are listed with kind, size and alternative", () => {
    const { alt, ...card } = entry("title_card");

    expect(card).toEqual({ piece_id: card.piece_id, number: 1, kind: "title_card", width: 1200, height: 675 });
    expect(alt).not.toBe("");
  });

  it("are listed for single pieces, and an unknown one is not found", async () => {
    const { piece_id: id } = entry("slide");

    const one = await api.send<List>("GET", `/campaigns/${campaign}/media?pieces=${id}`);
    const unknown = await api.send("GET", `/campaigns/${campaign}/media?pieces=nobody`);

    expect(new Set(one.body.media.map(({ piece_id: piece }) => piece))).toEqual(new Set([id]));
    expect(unknown.status).toBe(404);
  });

  it.each([
    ["1.svg", "image/svg+xml", "<svg"],
    ["1.png", "image/png", "PNG"],
    ["1.pdf", "application/pdf", "%PDF-1.7"],
  ])("come as %s with their own media type", async (file, mediaType, beginning) => {
    const answer = await api.send("GET", fileOf("title_card", file), { headers: { accept: mediaType } });

    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe(mediaType);
    expect(answer.headers.get("cache-control")).toBe("private, no-cache");
    expect(answer.text.slice(0, 12)).toContain(beginning);
  });

  it("are not sent again to somebody who has them", async () => {
    const first = await api.send("GET", fileOf("title_card", "1.svg"));
    const tag = first.headers.get("etag") ?? "";

    const again = await api.send("GET", fileOf("title_card", "1.svg"), { headers: { "if-none-match": tag } });

    expect(tag).toMatch(/^"[0-9a-f]{16}"$/);
    expect(again).toMatchObject({ status: 304, text: "" });
  });

  it.each(["2.svg", "0.svg", "1.gif", "one.png", "2.pdf"])("end before %s of a single card", async (file) => {
    const answer = await api.send("GET", fileOf("title_card", file));

    expect(answer.status).toBe(404);
    expect(answer.text).toContain("1.svg, 1.png and 1.pdf");
  });

  it("have every slide of a document", async () => {
    const count = list.media.filter(({ piece_id: id }) => id === entry("slide").piece_id).length;

    const last = await api.send("GET", fileOf("slide", `${count}.svg`));
    const beyond = await api.send("GET", fileOf("slide", `${count + 1}.svg`));

    expect(count).toBeGreaterThanOrEqual(6);
    expect(last.text).toContain('width="1080" height="1350"');
    expect(beyond.status).toBe(404);
  });

  it("are refused to somebody who takes none of their types", async () => {
    const answer = await api.send("GET", fileOf("title_card", "1.svg"), { headers: { accept: "text/css" } });

    expect(answer.status).toBe(406);
  });
});
