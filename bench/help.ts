import { median, type Figure } from "./support/figure.ts";
import { measure } from "./support/measured-process.ts";
import { loadedPackages } from "../test/support/loaded-packages.ts";

const runs = 15;

/** CPU time of `--help` over a bare Node, median of alternating runs, and what it loads. */
export async function run(): Promise<Figure[]> {
  const packages = await loadedPackages(["dist/cli/main.js", "--help"]);
  console.log(`packages loaded by --help: ${packages.join(", ") || "none"}`);

  const bare: number[] = [];
  const help: number[] = [];
  for (let round = 0; round < runs; round += 1) {
    bare.push((await measure(["-e", "0"])).cpuMs);
    help.push((await measure(["dist/cli/main.js", "--help"])).cpuMs);
  }
  return [
    { name: `node -e 0, CPU, median of ${runs}`, value: median(bare), unit: "ms" },
    { name: `--help, CPU, median of ${runs}`, value: median(help), unit: "ms" },
    { name: "--help over bare node", value: median(help) - median(bare), unit: "ms", limit: 60 },
  ];
}
