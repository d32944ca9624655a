import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "..");

/** For each floor rule one file that breaks it: [rule, file, what it imports]. */
const offences: [rule: string, file: string, imports: string][] = [
  ["domain-stays-pure", "domain/reads-a-file.ts", "node:fs"],
  ["ports-are-shapes", "tools/model/port.ts", "../../app/context.ts"],
  ["store-port-is-a-shape", "store/port.ts", "./engine.ts"],
  ["agents-know-no-framework", "agents/knows-the-graph.ts", "@langchain/langgraph"],
  ["prompts-are-words", "prompts/knows-an-agent.ts", "../agents/narrative.ts"],
  ["exports-are-pure", "exports/writes-a-file.ts", "node:fs"],
  ["graphs-only-orchestrate", "graphs/knows-an-engine.ts", "../store/engine.ts"],
  ["composer-is-deterministic", "tools/model/composer/asks-the-system.ts", "node:os"],
  ["adapters-stay-low", "store/knows-a-use-case.ts", "../app/context.ts"],
  ["adapters-stay-apart", "tools/model/knows-the-store.ts", "../../store/engine.ts"],
  ["store-stays-apart", "store/calls-a-writer.ts", "../tools/model/composer/writer.ts"],
  ["parts-meet-in-context", "app/takes-an-engine.ts", "../store/engine.ts"],
  ["app-knows-no-face", "app/prints.ts", "../cli/print.ts"],
  ["faces-are-thin", "cli/opens-the-store.ts", "../store/engine.ts"],
  ["faces-stay-apart", "server/prints.ts", "../cli/print.ts"],
  ["serve-only-starts-it", "cli/commands/serve.ts", "../../server/app.ts"],
  ["terminal-belongs-to-cli", "app/parses-flags.ts", "commander"],
  ["node-in-named-places", "app/reads-a-file.ts", "node:fs"],
  ["product-stands-alone", "domain/knows-a-test.ts", "../test/campaign.ts"],
  ["declared-dependencies", "cli/uses-a-test-tool.ts", "fast-check"],
  ["no-circles", "domain/egg.ts", "./hen.ts"],
  ["imports-resolve", "domain/misspells.ts", "./no-such-file.ts"],
];

/** A small house in which each floor imports what it may. */
const sound: Record<string, string> = {
  "domain/campaign.ts": 'export { z } from "zod";',
  "domain/egg.ts": "",
  "domain/hen.ts": 'import "./egg.ts";',
  "agents/narrative.ts": 'import "../domain/campaign.ts"; import "../prompts/words.ts";',
  "prompts/words.ts": 'import "../domain/campaign.ts";',
  "exports/json.ts": 'import "../domain/campaign.ts";',
  "graphs/campaign.ts": 'import "../agents/narrative.ts"; import "@langchain/langgraph";',
  "store/engine.ts": 'import "node:fs"; import "../domain/campaign.ts";',
  "tools/model/composer/writer.ts": 'import "../../../domain/campaign.ts";',
  "app/context.ts": 'import "../graphs/campaign.ts"; import "../store/engine.ts"; import "node:crypto";',
  "cli/print.ts": 'import "../app/context.ts"; import "commander"; import "node:process";',
  "server/app.ts": "",
  "server/serve.ts": 'import "./app.ts"; import "../app/context.ts";',
  "cli/commands/serve.ts": 'import "../../server/serve.ts";',
  "test/campaign.ts": 'import "../cli/print.ts";',
};

const dependencies = ["zod", "commander", "@langchain/langgraph"];
const devDependencies = ["fast-check"];

const house = mkdtempSync(join(tmpdir(), "qlp-floors-"));
afterAll(() => rmSync(house, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(house, path)), { recursive: true });
  writeFileSync(join(house, path), text);
}

/** What dependency-cruiser says about the house in the temporary folder, as "rule file". */
function cruise(): { modules: string[]; violations: string[] } {
  const command = join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const folders = readdirSync(house, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== "node_modules")
    .map((entry) => entry.name);
  const config = join(root, ".dependency-cruiser.cjs");
  const output = execFileSync(process.execPath, [command, "--config", config, "--output-type", "json", ...folders], {
    cwd: house,
    encoding: "utf8",
  });
  // The shape of dependency-cruiser's own JSON report; only these fields are read.
  const report = JSON.parse(output) as {
    modules: { source: string }[];
    summary: { violations: { from: string; rule: { name: string } }[] };
  };
  return {
    modules: report.modules.map(({ source }) => source),
    violations: report.summary.violations.map(({ from, rule }) => `${rule.name} ${from}`),
  };
}

const versions = (names: string[]) => Object.fromEntries(names.map((name) => [name, "1.0.0"]));

describe("the floors", () => {
  beforeAll(() => {
    for (const name of [...dependencies, ...devDependencies]) {
      write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: "1.0.0", main: "index.js" }));
      write(`node_modules/${name}/index.js`, "");
    }
    const manifest = { dependencies: versions(dependencies), devDependencies: versions(devDependencies) };
    write("package.json", JSON.stringify(manifest));
    for (const [path, text] of Object.entries(sound)) write(path, text);
  });

  it("let a sound house pass, having seen all of it", () => {
    const { modules, violations } = cruise();

    expect(violations).toEqual([]);
    expect(modules).toEqual(expect.arrayContaining(Object.keys(sound)));
  });

  it("have a canary for each rule", () => {
    // The configuration is plain data; `forbidden` is a list of named rules.
    const config = createRequire(import.meta.url)("../.dependency-cruiser.cjs") as { forbidden: { name: string }[] };

    const rules = config.forbidden.map(({ name }) => name);

    expect(offences.map(([rule]) => rule).toSorted()).toEqual(rules.toSorted());
  });

  it("are enforced: each rule reports the file that breaks it", () => {
    for (const [, file, imports] of offences) write(file, `import "${imports}";\n`);

    const { violations } = cruise();

    expect(violations).toEqual(expect.arrayContaining(offences.map(([rule, file]) => `${rule} ${file}`)));
  });
});
