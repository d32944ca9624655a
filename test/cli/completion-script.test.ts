import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { completionScript } from "../../cli/completion-script.ts";
import { buildProgram } from "../../cli/program.ts";
import { fakeTerminal } from "../support/fake-terminal.ts";

const program = await buildProgram(fakeTerminal(), () => () => Promise.resolve(), null);

/** What bash offers for the last word of a line. */
function offered(...words: string[]): string[] {
  const script = `${completionScript(program, "bash")}
COMP_WORDS=(qlp-marketing ${words.map((word) => `'${word}'`).join(" ")}); COMP_CWORD=${words.length}
_qlp_marketing
printf '%s\\n' "\${COMPREPLY[@]}"`;
  return execFileSync("bash", ["-c", script], { encoding: "utf8" }).trim().split("\n");
}

describe("the bash completion", () => {
  it("offers commands first", () => {
    expect(offered("c")).toEqual(["create", "chat", "campaigns", "completion"]);
  });

  it("offers the commands of a group, and their flags", () => {
    expect(offered("campaigns", "")).toContain("list");
    expect(offered("campaigns", "list", "--l")).toEqual(["--limit"]);
  });

  it("offers the flags of a command", () => {
    expect(offered("create", "--dry")).toEqual(["--dry-run"]);
  });

  it("offers known words to a flag, also after the first of several", () => {
    expect(offered("create", "--channels", "")).toEqual(["twitter", "linkedin", "medium", "reddit", "email"]);
    expect(offered("create", "--channels", "twitter", "li")).toEqual(["linkedin"]);
    expect(offered("create", "--channels", "twitter", "--obj")).toEqual(["--objective"]);
  });

  it("offers the words of an argument", () => {
    expect(offered("completion", "f")).toEqual(["fish"]);
  });
});

describe("the other shells", () => {
  it.each(["zsh", "fish"] as const)("%s gets every command and every flag", (shell) => {
    const script = completionScript(program, shell);

    for (const command of program.commands) {
      expect(script).toContain(command.name());
      for (const { long } of command.options) expect(script).toContain(long?.slice(2));
    }
  });
});
