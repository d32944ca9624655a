import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { examine } from "../../app/doctor.ts";

const folder = mkdtempSync(join(tmpdir(), "qlp-doctor-"));
afterAll(() => rmSync(folder, { recursive: true }));

const directoryCheck = async (dataDirectory: string) =>
  (await examine({ dataDirectory })).checks.find(({ name }) => name === "data directory");

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
