import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "..");
const below = ["domain", "agents", "prompts", "exports", "graphs", "store", "tools", "app"];
const product = [...below, "cli", "server"];

/** Paths of the TypeScript files in those of the folders that are there. */
function sourceFiles(folders: string[]): string[] {
  const present = new Set(readdirSync(root));
  return folders
    .filter((folder) => present.has(folder))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
        .filter((path) => path.endsWith(".ts"))
        .map((path) => `${folder}/${path.replaceAll("\\", "/")}`),
    );
}

/** Where chance or the clock is taken from its source; everywhere else below it is handed in. */
const sourcesOfChance = {
  "app/clock.ts": "the clock and the chance that are handed down",
  "app/context.ts": "the source for all that is below it",
  "store/redis-saver/next-version.ts": "versions that no other process gives; the folder stands alone",
  "store/redis/redis-signals.ts": "a connection's name for itself, which nobody else is told",
  "store/redis/with-redis.ts": "the name of a Redis that has none yet",
};

const read = (path: string) => readFileSync(join(root, path), "utf8");

/** The source without comments and without the words inside quotation marks, so that only code is judged. */
function codeOf(text: string): string {
  return text
    .replaceAll(/\/\*[\s\S]*?\*\//g, "")
    .replaceAll(/(^|\s)\/\/.*$/gm, "$1")
    .replaceAll(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, '""');
}

/** Whether code reads the clock or throws dice, however that is spelled. `new Date(value)` does neither. */
function readsClockOrChance(text: string): boolean {
  const spellings =
    /\bDate\.now\b|\bnew Date\b(?!\s*\(\s*[^)\s])|\bMath\.random\b|\bperformance\.now\b|\brandom(?:UUID|Bytes|Int)\b/;
  return spellings.test(codeOf(text));
}

describe("the sources", () => {
  it("stay under 300 lines a file", () => {
    const long = sourceFiles([...product, "test", "bench", "scripts"]).filter(
      (path) => read(path).trimEnd().split("\n").length > 300,
    );

    expect(long).toEqual([]);
  });

  it("read no clock and throw no dice below app/context.ts, but for named places", () => {
    const found = sourceFiles(below).filter((path) => readsClockOrChance(read(path)));

    expect(found.toSorted()).toEqual(Object.keys(sourcesOfChance));
  });

  it.each(["Date.now()", "new Date()", "new Date", "new Date( )", "Math.random()", "crypto.randomUUID()"])(
    "would be caught with %s",
    (code) => {
      expect(readsClockOrChance(`const value = ${code};`)).toBe(true);
    },
  );

  it.each(["new Date(at)", "at; // not Date.now()", '"Math.random()"'])("may say %s", (code) => {
    expect(readsClockOrChance(`const value = ${code};`)).toBe(false);
  });

  it("read the environment in app/config.ts alone", () => {
    const guilty = sourceFiles(product).filter(
      (path) => path !== "app/config.ts" && /\bprocess\.env\b/.test(codeOf(read(path))),
    );

    expect(guilty).toEqual([]);
  });

  it("have no file whose name says nothing", () => {
    const vague = sourceFiles([...product, "bench", "scripts"]).filter((path) =>
      /(^|\/)(utils?|helpers?|common|types|constants)(\.ts|\/)/.test(path),
    );

    expect(vague).toEqual([]);
  });
});
