import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { LintAnswer } from "../../../app/linting.ts";
import { remoteDesk } from "../../../cli/remote/desk.ts";
import { openMarketing, type MarketingApi } from "../../support/marketing-api.ts";

let api: MarketingApi;
let id: string;
beforeAll(async () => {
  api = await openMarketing();
  id = (await api.make()).campaign.id;
});
afterAll(() => api.remove());

const lint = () => api.send<LintAnswer>("GET", `/campaigns/${id}/lint`);

describe("GET /campaigns/{campaign}/lint", () => {
  it("finds no error in what the composer writes", async () => {
    const { status, body } = await lint();

    expect(status).toBe(200);
    expect(body.findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(body).toMatchObject({ campaign_id: id, file: null, errors: 0 });
  });

  it("says fixes that a desk carries out as edits, after which there are none", async () => {
    const desk = remoteDesk({
      url: "http://127.0.0.1:2024",
      apiKey: null,
      fetch: async (target, init) => await api.app.request(target instanceof Request ? target : String(target), init),
    });
    const content = await api.send<{ pieces: { id: string; parts: { text: string }[] }[] }>(
      "GET",
      `/campaigns/${id}/content`,
    );
    const [piece] = content.body.pieces;
    const parts = (piece?.parts ?? []).map(({ text }, index) => (index === 0 ? { text: text.replace(" ", "  ") } : {}));
    await desk.edit({ campaignId: id, pieceId: piece?.id ?? "", edit: { parts } });

    const before = await desk.lint(id);
    for (const { piece_id: pieceId, edit } of before.fixes) await desk.edit({ campaignId: id, pieceId, edit });
    const after = await desk.lint(id);

    expect(before.fixes.map(({ piece_id: pieceId, changes }) => [pieceId, changes.map(({ rule }) => rule)])).toEqual([
      [piece?.id, ["blanks"]],
    ]);
    expect([before.errors, after.errors, after.fixes]).toEqual([1, 0, []]);
  });

  it("answers 404 for an unknown campaign", async () => {
    expect((await api.send("GET", "/campaigns/campaign-none/lint")).status).toBe(404);
  });
});
