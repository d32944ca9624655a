import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadPrompts } from "../../../../tools/model/chat-model/prompt-book.ts";

let directory: string;
let folder: URL;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "qlp-prompts-"));
  folder = pathToFileURL(`${directory}/`);
  await mkdir(join(directory, "forms"));
  await writeFile(
    join(directory, "piece.md"),
    "---\ninputs: brief, plan\nclosing: Write: now.\n---\n# Piece\n\nText.\n",
  );
  await writeFile(join(directory, "forms", "tweet.md"), "# Tweet\n\n---\n\nA rule of three dashes stays.\n");
});
afterEach(() => rm(directory, { recursive: true, force: true }));

describe("the book of prompts", () => {
  it("reads inputs and closing from the front matter and the rest as text", () => {
    const prompts = loadPrompts(folder);

    expect(prompts.find("piece")).toEqual({
      inputs: ["brief", "plan"],
      closing: "Write: now.",
      text: "# Piece\n\nText.",
    });
    expect(prompts.find("forms/tweet")).toEqual({
      inputs: [],
      closing: "",
      text: "# Tweet\n\n---\n\nA rule of three dashes stays.",
    });
    expect(() => prompts.find("forms/other")).toThrow("prompts/forms/other.md");
  });

  it("has another version as soon as a word is another, and the same one otherwise", async () => {
    const before = loadPrompts(folder).version;
    const again = loadPrompts(folder).version;
    await writeFile(join(directory, "forms", "tweet.md"), "# Tweet!\n");

    expect(again).toBe(before);
    expect(loadPrompts(folder).version).not.toBe(before);
  });
});
