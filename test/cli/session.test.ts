import { describe, expect, it } from "vitest";
import { canAsk, openSession, say } from "../../cli/session.ts";
import { fakeTerminal } from "../support/fake-terminal.ts";

const bold = "\u001b[1mx\u001b[22m";

describe("colours", () => {
  it("are used on a terminal", () => {
    const session = openSession(fakeTerminal({ isTTY: true }), {});

    expect([session.paint("bold", "x"), session.paintError("bold", "x"), session.isLive]).toEqual([bold, bold, true]);
  });

  it("are left out of a pipe", () => {
    const session = openSession(fakeTerminal(), {});

    expect([session.paint("bold", "x"), session.isLive]).toEqual(["x", false]);
  });

  it("are left out with --no-color, and where the terminal says that it has none", () => {
    const terminal = fakeTerminal({ isTTY: true });
    const dull = { ...terminal, stdout: { ...terminal.stdout, hasColors: () => false } };

    expect(openSession(terminal, { color: false }).paint("bold", "x")).toBe("x");
    expect(openSession(dull, {}).paint("bold", "x")).toBe("x");
  });

  it("are left out of a file, but not of stdout named as -", () => {
    const terminal = fakeTerminal({ isTTY: true });

    expect(openSession(terminal, { output: "page.txt" }).paint("bold", "x")).toBe("x");
    expect(openSession(terminal, { output: "-" }).paint("bold", "x")).toBe(bold);
  });
});

describe("--url", () => {
  it("is part of every command that the reader is told to type next", () => {
    const session = openSession(fakeTerminal(), { url: "https://example.com/team" });

    expect(session.terminal.command).toBe("npx qlp-marketing --url https://example.com/team");
  });

  it("is one word for a shell, whatever is in it", () => {
    const session = openSession(fakeTerminal(), { url: "http://[::1]:2024/it's" });

    expect(session.terminal.command).toBe("npx qlp-marketing --url 'http://[::1]:2024/it'\\''s'");
  });
});

describe("a question", () => {
  it("may be asked only on a terminal, and not when a program reads the answer", () => {
    const onTerminal = fakeTerminal({ isTTY: true });

    expect(canAsk(openSession(onTerminal, {}))).toBe(true);
    expect(canAsk(openSession(onTerminal, { json: true }))).toBe(false);
    expect(canAsk(openSession(onTerminal, { jsonl: true }))).toBe(false);
    expect(canAsk(openSession(fakeTerminal(), {}))).toBe(false);
  });
});

describe("say", () => {
  it("speaks on stderr, and not with --quiet", () => {
    const terminal = fakeTerminal();

    say(openSession(terminal, {}), "hint");
    say(openSession(terminal, { quiet: true }), "unsaid");

    expect([terminal.err(), terminal.out()]).toEqual(["hint\n", ""]);
  });
});
