import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { pack, unpack } from "../../store/archive.ts";

const directory = await mkdtemp(join(tmpdir(), "qlp-archive-"));
afterAll(() => rm(directory, { recursive: true }));

describe("an unpacked archive", () => {
  it("has the files of the packed directory, and its empty folders and files", async () => {
    const from = join(directory, "from");
    await mkdir(join(from, "base", "5"), { recursive: true });
    await mkdir(join(from, "empty"));
    await writeFile(join(from, "base", "5", "112"), Buffer.from([0, 10, 255, 10]));
    await writeFile(join(from, "base", "5", "113"), "");
    await writeFile(join(from, "PG_VERSION"), "18\n");

    await unpack(await pack(from), join(directory, "to"));

    const names = await readdir(join(directory, "to"), { recursive: true });
    expect(names.toSorted()).toEqual(["PG_VERSION", "base", "base/5", "base/5/112", "base/5/113", "empty"]);
    expect(await readFile(join(directory, "to", "base", "5", "112"))).toEqual(Buffer.from([0, 10, 255, 10]));
    expect(await readFile(join(directory, "to", "PG_VERSION"), "utf8")).toBe("18\n");
  });
});
