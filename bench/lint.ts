import { readFileSync } from "node:fs";
import { lintFile } from "../app/linting.ts";
import { checkPiece } from "../domain/piece-checks.ts";
import { checkSet } from "../domain/set-checks.ts";
import { briefNamed, writtenCampaign } from "../test/support/written-campaign.ts";
import { median, type Figure } from "./support/figure.ts";

const rounds = 3;

/** The lint over a campaign of 200 pieces, each rule on each piece and the set as a whole; and one file. */
export async function run(): Promise<Figure[]> {
  const { pieces, brief, facts } = await writtenCampaign(briefNamed("two-hundred-pieces"), "1");
  const seconds: number[] = [];
  let errors = 0;
  for (let round = 0; round < rounds; round += 1) {
    // Copies: what a rule remembers of a piece must not make it faster.
    const copies = pieces.map((piece) => ({ ...piece }));
    const started = process.cpuUsage();
    const found = [...copies.flatMap((piece) => checkPiece(piece, { brief, facts })), ...checkSet(copies)];
    seconds.push(secondsSince(started));
    errors = found.filter(({ severity }) => severity === "error").length;
  }
  const fileName = "test/fixtures/lint/near-duplicate/bad.json";
  const text = readFileSync(fileName, "utf8");
  const started = process.cpuUsage();
  lintFile({ text, fileName, type: null, brief: null, fix: true });
  return [
    { name: `lint, ${pieces.length} pieces, CPU, median of ${rounds}`, value: median(seconds), unit: "s", limit: 2 },
    { name: `lint, ${pieces.length} pieces, CPU, slowest`, value: Math.max(...seconds), unit: "s" },
    { name: "errors in them", value: errors, unit: "errors" },
    { name: "lint --fix of a file of two posts, CPU", value: secondsSince(started), unit: "s" },
  ];
}

function secondsSince(started: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1e6;
}
