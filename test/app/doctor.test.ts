import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { defaultScale } from "../../app/config.ts";
import { examine } from "../../app/doctor.ts";
import { takeLock } from "../../store/lock.ts";
import { noSecrets } from "../support/open-campaigns.ts";

const folder = mkdtempSync(join(tmpdir(), "qlp-doctor-"));
afterAll(() => rmSync(folder, { recursive: true }));

const model = { name: "some-model", baseUrl: null };

async function check(wanted: string, dataDirectory: string) {
  const checks = await examine({ dataDirectory, model, scale: defaultScale }, noSecrets);
  return checks.find(({ name }) => name === wanted);
}

const directoryCheck = (dataDirectory: string) => check("data directory", dataDirectory);

describe("doctor on the data directory", () => {
  it("says that a new one is made on first use, and leaves nothing behind", async () => {
    const path = join(folder, "new", "data");

    expect(await directoryCheck(path)).toMatchObject({ status: "ok", detail: `${path} (made on first use)` });
    expect(readdirSync(folder)).toEqual([]);
  });

  it("takes one that is there", async () => {
    expect(await directoryCheck(folder)).toMatchObject({ status: "ok", detail: folder });
    expect(readdirSync(folder)).toEqual([]);
  });

  it("finds out where nothing can be made, even where one may write by right", async () => {
    const file = join(folder, "file");
    writeFileSync(file, "");

    for (const path of [file, join(file, "data"), "/dev/null/data"]) {
      expect(await directoryCheck(path)).toMatchObject({
        status: "error",
        hint: expect.stringContaining("QLP_DATA_DIR"),
      });
    }
    rmSync(file);
  });

  it.runIf(process.platform === "linux")(
    "is not fooled by /proc, which grants rights that it doesn't keep",
    async () => {
      expect(await directoryCheck("/proc/nope")).toMatchObject({ status: "error" });
    },
  );
});

describe("doctor on the lock", () => {
  it("finds nothing wrong with a directory that a server holds, and says where it answers", async () => {
    const held = join(folder, "served");
    const lock = await takeLock(held, process.pid);
    await lock.announce("http://127.0.0.1:2024");

    const found = await check("lock", held);
    await lock.release();

    expect(found).toMatchObject({ status: "ok", hint: null });
    expect(found?.detail).toBe(`the server at http://127.0.0.1:2024 (process ${process.pid}) holds it`);
  });

  it("warns of one that another process holds", async () => {
    const held = join(folder, "held");
    const lock = await takeLock(held, process.pid);

    const found = await check("lock", held);
    await lock.release();

    expect(found).toMatchObject({ status: "warning", detail: `process ${process.pid} holds the data directory` });
  });
});

describe("doctor on the writer", () => {
  const writerWith = async (openaiApiKey: string | null, baseUrl: string | null) => {
    const config = { dataDirectory: folder, model: { name: "some-model", baseUrl }, scale: defaultScale };
    const checks = await examine(config, { ...noSecrets, openaiApiKey });
    return checks.find(({ name }) => name === "writer")?.detail;
  };

  it("names the composer without a key", async () => {
    expect(await writerWith(null, "http://127.0.0.1:9/v1")).toMatch(/^composer/);
  });

  it("names model and address with a key, and never the key", async () => {
    expect(await writerWith("sk-secret", "http://127.0.0.1:9/v1")).toBe(
      "chat model some-model at http://127.0.0.1:9/v1 (OPENAI_API_KEY is set)",
    );
    expect(await writerWith("sk-secret", null)).not.toContain("secret");
  });
});
