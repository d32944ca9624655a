/** `npm run bench -- NAME`: runs bench/NAME.ts and prints its figures. Ends with 1 when a promised limit is missed. */
import { readdirSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { join } from "node:path";
import type { Figure } from "./support/figure.ts";

interface Bench {
  run(): Promise<Figure[]>;
}

function lineOf(figure: Figure): string {
  const { name, value, unit, limit, least } = figure;
  const measured = `${name.padEnd(48)} ${value.toFixed(value < 10 ? 2 : 0).padStart(8)} ${unit}`;
  if (limit === undefined && least === undefined) return measured;
  const promised = [
    ...(least === undefined ? [] : [`at least ${least}`]),
    ...(limit === undefined ? [] : [`at most ${limit}`]),
  ];
  return `${measured.padEnd(64)} ${isKept(figure) ? "ok" : "MISSED"}, promised ${promised.join(" and ")} ${unit}`;
}

function isKept({ value, limit = Infinity, least = -Infinity }: Figure): boolean {
  return value <= limit && value >= least;
}

const names = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith(".ts") && entry.name !== "run.ts")
  .map((entry) => entry.name.replace(/\.ts$/, ""));
const [name] = process.argv.slice(2);

if (name === undefined || !names.includes(name)) {
  const list = names.map((known) => `  npm run bench -- ${known}`).join("\n");
  if (name !== undefined) console.error(`no bench is called ${name}`);
  console.log(list);
  process.exitCode = name === undefined ? 0 : 2;
} else {
  // Every file of this folder beside run.ts is a bench.
  const bench = (await import(pathToFileURL(join(import.meta.dirname, `${name}.ts`)).href)) as Bench;
  const figures = await bench.run();
  for (const figure of figures) console.log(lineOf(figure));
  if (!figures.every(isKept)) process.exitCode = 1;
}
