import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readConfig, readSecrets } from "../../app/config.ts";
import { localDesk } from "../../cli/local-desk.ts";

const folder = mkdtempSync(join(tmpdir(), "qlp-desk-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("a list of campaigns where there is no data directory", () => {
  it("is empty, and makes none", async () => {
    const dataDirectory = join(folder, "data");
    const desk = localDesk(readConfig({ QLP_DATA_DIR: dataDirectory }), readSecrets({}));

    const page = await desk.list({ limit: 10, cursor: null });
    await desk.close();

    expect(page).toEqual({ campaigns: [], next_cursor: null });
    expect(existsSync(dataDirectory)).toBe(false);
  });
});
