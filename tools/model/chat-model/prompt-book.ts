import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";

/** One file of prompts/: `inputs` are the blocks that follow it, `closing` the last line after them. */
export interface Prompt {
  inputs: string[];
  closing: string;
  text: string;
}

export interface PromptBook {
  /** a short hash of all the files: another word is another version */
  version: string;
  /** @throws Error when there is no such file: a fault of the build, not of a person */
  find(name: string): Prompt;
}

/** The prompts stand at the top, in the sources as in dist/. */
const promptFolder = new URL("../../../prompts/", import.meta.url);

/** All prompts, read once. @example loadPrompts().find("forms/tweet") */
export function loadPrompts(folder: URL = promptFolder): PromptBook {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".md"))
    .toSorted();
  const sources = files.map((path) => ({
    name: path.slice(0, -".md".length),
    source: readFileSync(new URL(path, folder), "utf8"),
  }));
  const prompts = new Map(sources.map(({ name, source }) => [name, readPrompt(source)]));
  return {
    version: createHash("sha256").update(JSON.stringify(sources)).digest("hex").slice(0, 8),
    find(name) {
      const prompt = prompts.get(name);
      if (prompt === undefined) throw new Error(`there is no prompt prompts/${name}.md`);
      return prompt;
    },
  };
}

/** Front matter is a few lines of `name: value` between two lines of three dashes; a prompt without it takes no input. */
function readPrompt(source: string): Prompt {
  const [, head = "", body = source] = /^---\n(.*?)\n---\n(.*)$/su.exec(source) ?? [];
  const fields = new Map(
    head.split("\n").map((line): [string, string] => {
      const colon = line.indexOf(":");
      return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
    }),
  );
  return {
    inputs: (fields.get("inputs") ?? "").split(/,\s*/u).filter((name) => name !== ""),
    closing: fields.get("closing") ?? "",
    text: body.trim(),
  };
}
