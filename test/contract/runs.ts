import { describe, expect, it } from "vitest";
import type { CampaignStore } from "../../store/port.ts";
import { newRun, storedCampaign, storedThread } from "./stored-records.ts";

/** Runs in every engine's store. */
export function runContract(getStore: () => CampaignStore): void {
  describe("runs", () => {
    it("come back as they were taken on, with their order", async () => {
      const { id } = await storedThread(getStore());
      const sample = newRun(id);
      const order = {
        ...sample.order,
        input: { messages: [{ role: "user", content: "a\u0000b" }] },
        command: { resume: [{ type: "approve" }] },
        config: { tags: ["x"], recursionLimit: 7, configurable: { z: 1, a: 2 } },
      };
      const run = { ...sample, order, metadata: { from: "sdk" } };

      const taken = await getStore().submitRun(run, "reject");

      expect(taken).toEqual({ accepted: true, before: [], isHeld: false, tenant: null });
      expect(await getStore().getRun(run.id)).toEqual(run);
    });

    it("are refused on a busy thread by the strategy reject alone, which stores nothing", async () => {
      const { id } = await storedThread(getStore());
      const over = newRun(id, { status: "success", startedAt: "2026-11-24T08:00:00.000Z" });
      const later = newRun(id, { startedAt: "2026-11-24T10:00:00.000Z" });
      const running = newRun(id, { status: "running", startedAt: "2026-11-24T09:00:00.000Z" });
      await getStore().submitRun(over, "reject");
      await getStore().submitRun(running, "reject");
      await getStore().submitRun(later, "enqueue");
      const [refused, added] = [newRun(id), newRun(id)];

      const line = { before: [running, later], isHeld: false, tenant: null };
      expect(await getStore().submitRun(refused, "reject")).toEqual({ accepted: false, ...line });
      expect(await getStore().submitRun(added, "interrupt")).toEqual({ accepted: true, ...line });

      expect(await getStore().getRun(refused.id)).toBeNull();
      expect(await getStore().getRun(added.id)).toEqual(added);
    });

    it("are taken on once when many ask for a free thread at once", async () => {
      const { id } = await storedThread(getStore());

      const answers = await Promise.all(Array.from({ length: 8 }, () => getStore().submitRun(newRun(id), "reject")));

      expect(answers.filter(({ accepted }) => accepted)).toHaveLength(1);
      expect(await getStore().listRuns({ threadId: id })).toHaveLength(1);
    });

    it("make their thread busy, and wait behind those that are there", async () => {
      const { id } = await storedThread(getStore());
      const first = newRun(id, { status: "running", attempt: 1 });
      const second = newRun(id, { status: "running", attempt: 1 });
      await getStore().submitRun(first, "reject");

      await getStore().submitRun(second, "enqueue");

      expect((await getStore().getThread(id))?.status).toBe("busy");
      expect(await getStore().getRun(first.id)).toMatchObject({ status: "running", attempt: 1 });
      expect(await getStore().getRun(second.id)).toMatchObject({ status: "pending", attempt: 0 });
    });

    it("begin on a thread that a dead process left busy", async () => {
      const { id } = await storedThread(getStore());
      await getStore().changeThread(id, { status: "busy" });
      const run = newRun(id, { status: "running", attempt: 1 });

      expect(await getStore().submitRun(run, "reject")).toMatchObject({ accepted: true, before: [] });

      expect(await getStore().getRun(run.id)).toEqual(run);
    });

    it("end together with what their thread has come to", async () => {
      const { id } = await storedThread(getStore());
      const run = newRun(id);
      await getStore().submitRun(run, "reject");

      await getStore().finishRun(run, { status: "success" }, { status: "idle", values: { n: 1 } });

      expect((await getStore().getRun(run.id))?.status).toBe("success");
      expect(await getStore().getThread(id)).toMatchObject({ status: "idle", values: { n: 1 } });
      await expect(getStore().finishRun({ ...run, id: "nobody" }, { status: "error" }, {})).rejects.toMatchObject({
        code: "not-found",
      });
    });

    it("need a thread, and an id of their own", async () => {
      const { id } = await storedThread(getStore());
      const run = newRun(id);
      await getStore().submitRun(run, "enqueue");

      await expect(getStore().submitRun(run, "enqueue")).rejects.toMatchObject({ code: "conflict" });
      await expect(getStore().submitRun(newRun("nowhere"), "enqueue")).rejects.toMatchObject({ code: "not-found" });
    });

    it("change in the given fields only, null included", async () => {
      const { run } = await storedCampaign(getStore());
      const change = {
        status: "error",
        endedAt: "2026-11-26T00:00:00.000Z",
        error: "out of paper",
        attempt: 2,
      } as const;

      await getStore().changeRun(run.id, change);
      await getStore().changeRun(run.id, {});
      await getStore().changeRun(run.id, { endedAt: null });

      expect(await getStore().getRun(run.id)).toEqual({ ...run, ...change, endedAt: null });
    });

    it("are listed newest first, by campaign, thread and status, page by page", async () => {
      const { campaign, run } = await storedCampaign(getStore());
      const later = newRun(run.threadId, {
        campaignId: campaign.id,
        status: "running",
        startedAt: "2026-11-25T00:00:00.000Z",
      });
      await getStore().submitRun(later, "enqueue");
      const foreign = (await storedCampaign(getStore())).run;
      const list = getStore().listRuns;

      expect(await list({ campaignId: campaign.id })).toEqual([later, run]);
      expect(await list({ threadId: run.threadId, offset: 1, limit: 5 })).toEqual([run]);
      expect(await list({ threadId: run.threadId, limit: 1 })).toEqual([later]);
      expect(await list({ campaignId: campaign.id, status: ["running", "pending"] })).toEqual([later]);
      expect(await list({ campaignId: campaign.id, status: [] })).toEqual([]);
      await getStore().changeRun(later.id, { endedAt: "2026-11-25T01:00:00.000Z" });
      expect((await list({ campaignId: campaign.id, isEnded: true })).map(({ id }) => id)).toContain(later.id);
      expect((await list({ campaignId: campaign.id, isEnded: false })).map(({ id }) => id)).not.toContain(later.id);
      await getStore().changeRun(later.id, { endedAt: null });
      expect(await list({})).toEqual(expect.arrayContaining([run, later, foreign]));
    });

    it("are null, false or refused where there are none", async () => {
      expect(await getStore().getRun("nobody")).toBeNull();
      expect(await getStore().deleteRun("nobody")).toBe(false);
      await expect(getStore().changeRun("nobody", { status: "error" })).rejects.toMatchObject({ code: "not-found" });
    });
  });
}
