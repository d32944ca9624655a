import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { median, type Figure } from "./support/figure.ts";
import { measure, type MeasuredProcess } from "./support/measured-process.ts";

const runs = 3;
const create = "create --brief examples/quantumlayer.json --start 2026-12-01 --seed 1 --json".split(" ");

/** The 50-piece campaign by the command line: the first in a new data directory, then in the same one; and the same bytes. */
export async function run(): Promise<Figure[]> {
  const directory = mkdtempSync(join(tmpdir(), "qlp-bench-"));
  try {
    const first = await command(directory, create);
    const repeated: MeasuredProcess[] = [];
    for (let round = 0; round < runs; round += 1) repeated.push(await command(directory, create));
    const differing = await countDifferences(directory, [first, ...repeated].map(campaignId));
    const walls = repeated.map(({ wallMs }) => wallMs / 1000);
    return [
      { name: "first campaign, new data directory, wall", value: first.wallMs / 1000, unit: "s", limit: 30 },
      { name: "first campaign, peak memory", value: first.peakMegabytes, unit: "MB" },
      { name: `further campaign, wall, median of ${runs}`, value: median(walls), unit: "s", limit: 10 },
      { name: "further campaign, wall, slowest", value: Math.max(...walls), unit: "s" },
      { name: "further campaign, CPU", value: median(repeated.map(({ cpuMs }) => cpuMs / 1000)), unit: "s" },
      {
        name: "further campaign, peak memory, highest",
        value: Math.max(...repeated.map(({ peakMegabytes }) => peakMegabytes)),
        unit: "MB",
        limit: 500,
      },
      { name: "exported parts that differ at the same seed", value: differing, unit: "parts", limit: 0 },
    ];
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

async function command(directory: string, args: readonly string[]): Promise<MeasuredProcess> {
  const done = await measure(["dist/cli/main.js", ...args], { ...process.env, QLP_DATA_DIR: directory });
  if (done.exitCode !== 0) throw new Error(`${args.join(" ")} ended with ${done.exitCode}:\n${done.stderr}`);
  return done;
}

function campaignId({ stdout }: MeasuredProcess): string {
  // The contract of `create --json`.
  return (JSON.parse(stdout) as { campaign: { id: string } }).campaign.id;
}

/** In how many of strategy, pieces, tests and calendar the campaigns are not byte for byte the same. */
async function countDifferences(directory: string, ids: readonly string[]): Promise<number> {
  const versions = new Map<string, Set<string>>();
  for (const id of ids) {
    const { stdout } = await command(directory, ["export", id, "--format", "json", "--output", "-"]);
    // The contract of `export --format json`.
    const document = JSON.parse(stdout) as Record<string, unknown>;
    for (const part of ["strategy", "pieces", "tests", "calendar"]) {
      versions.set(part, (versions.get(part) ?? new Set()).add(JSON.stringify(document[part])));
    }
  }
  return [...versions.values()].filter(({ size }) => size > 1).length;
}
