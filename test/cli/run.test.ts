import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runCommandLine } from "../../cli/run.ts";
import { errorTable } from "../../domain/errors.ts";
import { ChannelName, ContentType, Objective, ToneName } from "../../domain/vocabulary.ts";
import { exportFormatNames } from "../../domain/words.ts";
import { fakeTerminal } from "../support/fake-terminal.ts";

const folder = mkdtempSync(join(tmpdir(), "qlp-cli-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function call(...argv: string[]): Promise<{ exitCode: number; out: string; err: string }> {
  const terminal = fakeTerminal();
  const exitCode = await runCommandLine(argv, terminal);
  return { exitCode, out: terminal.out(), err: terminal.err() };
}

describe("help", () => {
  it("is a result: on stdout, with exit code 0", async () => {
    const { exitCode, out, err } = await call("--help");

    expect(exitCode).toBe(0);
    expect(out).toMatch(/^Usage: qlp-marketing /);
    expect(err).toBe("");
  });

  it("tells the meaning of every exit code", async () => {
    const { out } = await call("--help");

    for (const code of [0, ...Object.values(errorTable).map(({ exit }) => exit)]) {
      expect(out).toMatch(new RegExp(`^  ${code} +\\w`, "m"));
    }
  });

  it("lists exactly the words that the domain knows", async () => {
    const { out } = await call("create", "--help");
    const text = out.replaceAll(/\s+/g, " ");
    const choices = (words: readonly string[]): string => `(choices: ${words.map((word) => `"${word}"`).join(", ")})`;

    for (const words of [ChannelName.options, ContentType.options, ToneName.options, Objective.options]) {
      expect(text).toContain(choices(words));
    }
  });

  it("shows for every command lines that the program itself understands", async () => {
    const { out } = await call("--help");
    const listed = out.slice(out.indexOf("Commands:"), out.indexOf("Exit codes:"));
    const names = [...listed.matchAll(/^ {2}([a-z]+) {2}/gm)].map(([, name]) => name ?? "");
    expect(names.length).toBeGreaterThan(5);

    for (const name of names) {
      const help = (await call(name, "--help")).out;
      const examples = help.slice(help.indexOf("Examples:")).match(/qlp-marketing \w+/g) ?? [];
      expect([name, new Set(examples)]).toEqual([name, new Set([`qlp-marketing ${name}`])]);
    }
  });

  it("lists the formats of export", async () => {
    const { out } = await call("export", "--help");

    for (const format of exportFormatNames) expect(out).toContain(`"${format}"`);
  });

  it("goes to stderr with exit code 2 when the command is missing", async () => {
    const { exitCode, out, err } = await call();

    expect([exitCode, out]).toEqual([2, ""]);
    expect(err).toMatch(/^Usage: /);
  });
});

describe("a mistake on the command line", () => {
  it.each([
    [["creat"], "unknown command 'creat'", "did you mean create?"],
    [["create", "--chanels", "x"], "unknown option '--chanels'", "did you mean --channels?"],
    [["campaigns", "lst"], "unknown command 'lst'", "did you mean list?"],
    [["approve"], "missing required argument 'campaign'", "npx qlp-marketing approve --help"],
    [["create", "--seed"], "option '--seed <text>' argument missing", "npx qlp-marketing create --help"],
    [["create", "--product", "Two", "words"], "too many arguments for 'create'", "npx qlp-marketing create --help"],
    [["create", "--writer", "x"], "is invalid. Allowed choices are composer, model, auto.", "create --help"],
    [["export", "c-1", "--format", "x"], "is invalid. Allowed choices are json.", "export --help"],
  ])("%j exits 2 and says what to do", async (argv, message, hint) => {
    const { exitCode, out, err } = await call(...argv);

    expect([exitCode, out]).toEqual([2, ""]);
    expect(err.split("\n")).toEqual([
      expect.stringMatching(/^error: /),
      expect.stringMatching(/^cause: \w/),
      expect.stringMatching(/^hint: {2}\w/),
      "",
    ]);
    expect(err).toContain(message);
    expect(err).toContain(hint);
  });

  it("is one document on stdout with --json", async () => {
    const { exitCode, out } = await call("creat", "--json");

    expect(exitCode).toBe(2);
    expect(JSON.parse(out)).toEqual({
      error: {
        code: "invalid-usage",
        message: "unknown command 'creat'",
        cause: "no command has this name",
        hint: "did you mean create?",
        details: [],
      },
    });
  });
});

describe("create with a brief that cannot be read", () => {
  it("exits 3 when the file is not there", async () => {
    const { exitCode, err } = await call("create", "--brief", join(folder, "none.json"));

    expect(exitCode).toBe(3);
    expect(err).toContain("cause: there is no such file");
  });

  it("exits 2 with line and column when the JSON is broken", async () => {
    const file = join(folder, "broken.json");
    writeFileSync(file, '{\n  "objective": adoption\n}');

    const { exitCode, err } = await call("create", "--brief", file);

    expect(exitCode).toBe(2);
    expect(err).toContain('cause: line 2, column 16: expected a value, found "a"');
  });

  it("speaks of the fault at once, and not of making a campaign", async () => {
    expect((await call("create", "--product", "", "--channels", "twiter")).err).toMatch(/^error: /);
  });

  it("refuses an output that cannot be written before reading anything", async () => {
    const { exitCode, err } = await call("create", "--brief", "none.json", "--output", join(folder, "no", "file.json"));

    expect(exitCode).toBe(2);
    expect(err).toContain(`cause: there is no folder "${join(folder, "no")}"`);
  });

  it("refuses a folder that is not there, however it is written", async () => {
    const { exitCode, err } = await call("create", "--brief", "none.json", "--output", `${join(folder, "no")}/`);

    expect(exitCode).toBe(2);
    expect(err).toContain(`cause: there is no folder "${join(folder, "no")}"`);
  });

  it("ends a --jsonl stream with a line of type run", async () => {
    const { out } = await call("create", "--brief", "none.json", "--jsonl");

    expect(JSON.parse(out)).toMatchObject({
      type: "run",
      run_id: null,
      campaign_id: null,
      status: "error",
      error: { code: "not-found" },
    });
  });
});

describe("--output", () => {
  it("takes the result, stdout stays empty, stderr says where it is", async () => {
    const file = join(folder, "completion.sh");

    const { exitCode, out, err } = await call("completion", "bash", "--output", file);

    expect([exitCode, out, err]).toEqual([0, "", `written: ${file}\n`]);
    expect(readFileSync(file, "utf8")).toMatch(/^# bash completion/);
  });

  it("may be a folder: the result has a name of its own", async () => {
    const { exitCode, err } = await call("completion", "bash", "--output", `${folder}/`);

    expect([exitCode, err]).toEqual([0, `written: ${join(folder, "completion-bash.txt")}\n`]);
  });

  it("is stdout as -", async () => {
    const { out } = await call("completion", "bash", "-o", "-");

    expect(out).toMatch(/^# bash completion/);
  });
});

describe("create --dry-run", () => {
  const flags = [
    "--product",
    "Northwind Sync",
    "--channels",
    "twitter,linkedin",
    "--pieces",
    "10",
    "--duration",
    "14d",
  ];

  it("says what would be made, and makes nothing", async () => {
    const { exitCode, out, err } = await call("create", "--dry-run", ...flags);

    expect(exitCode).toBe(0);
    expect(out).toContain("Northwind Sync: launch awareness  would be made");
    expect(out).toContain("14 days, times in UTC");
    expect(out).toContain("Pieces  10\n");
    expect(err).toBe("dry run: nothing was made or stored\n");
  });

  it("is one document with --json", async () => {
    const { out } = await call("create", "--dry-run", "--json", "--quiet", ...flags);

    expect(JSON.parse(out)).toMatchObject({ days: 14, pieces: 10, zone: "UTC", phases: [{ week: 1 }, { week: 2 }] });
  });

  it("names every fault of a brief, with the known words", async () => {
    const { exitCode, err } = await call(
      "create",
      "--dry-run",
      "--product",
      "",
      "--channels",
      "twiter",
      "--duration",
      "0d",
    );

    expect(exitCode).toBe(2);
    expect(err).toContain("product name is empty");
    expect(err).toContain('did you mean "twitter"? known: twitter, linkedin, medium, reddit, email');
    expect(err).toContain("1 to 365 days");
  });

  it("refuses with exit code 5 what does not fit, and says what would", async () => {
    const { exitCode, err } = await call("create", "--dry-run", ...flags, "--pieces", "2000");

    expect(exitCode).toBe(5);
    expect(err).toMatch(/^hint: {2}ask for \d+ pieces or fewer/m);
  });
});
