import { z } from "zod";
import { findJsonFault } from "./json-fault.ts";
import { codeBlock, entryBlock, type SourceBlock } from "./source-block.ts";

/** What a package.json says about its product; everything else in it is about how it is made. */
const Manifest = z.object({
  name: z.string().optional().catch(undefined),
  version: z.string().optional().catch(undefined),
  description: z.string().optional().catch(undefined),
  keywords: z.array(z.string()).optional().catch(undefined),
  license: z.string().optional().catch(undefined),
  homepage: z.string().optional().catch(undefined),
  bin: z
    .union([z.string(), z.record(z.string(), z.string())])
    .optional()
    .catch(undefined),
  engines: z.record(z.string(), z.string()).optional().catch(undefined),
});

/**
 * What a package.json says, as sentences that keep names, versions and commands letter for letter; or the place where it is
 * broken.
 */
export function packageBlocks(text: string, name: string): { blocks: SourceBlock[]; fault: string | null } {
  const broken = findJsonFault(text);
  if (broken !== null) {
    return { blocks: [], fault: `line ${broken.line}, column ${broken.column}: ${broken.message}` };
  }
  const read = Manifest.safeParse(JSON.parse(text));
  if (!read.success) return { blocks: [], fault: "it holds no object" };
  const manifest = read.data;
  const product = manifest.name ?? "The package";
  const commands =
    typeof manifest.bin === "string"
      ? [manifest.name?.replace(/^@[^/]*\//u, "") ?? ""]
      : Object.keys(manifest.bin ?? {});
  const say = (key: string, words: string | null | undefined, isPublic = true): SourceBlock[] =>
    words == null || words.trim() === "" ? [] : [entryBlock(words, product, `${name}:${lineOf(text, key)}`, isPublic)];
  const blocks = [
    ...say("description", manifest.description),
    ...say("version", manifest.version === undefined ? null : `${product} is at version ${manifest.version}`),
    ...say("license", isOpen(manifest.license) ? `${product} is licensed under ${manifest.license}` : null),
    ...say(
      "node",
      manifest.engines?.["node"] === undefined ? null : `${product} runs on Node.js ${manifest.engines["node"]}`,
    ),
    ...say("homepage", manifest.homepage === undefined ? null : `${product} is at home at ${manifest.homepage}`),
    ...say("keywords", manifest.keywords === undefined ? null : `keywords: ${manifest.keywords.join(", ")}`, false),
    ...commands
      .filter((command) => command !== "")
      .slice(0, 5)
      .map((command) => codeBlock(command, `The command of ${product}`, `${name}:${lineOf(text, "bin")}`, "sh")),
  ];
  return { blocks, fault: null };
}

function isOpen(license: string | undefined): boolean {
  return license !== undefined && license.length <= 60 && !/^(?:unlicensed|see license)/iu.test(license);
}

/** The line on which a key stands first, 1 where it can't be found. */
function lineOf(text: string, key: string): number {
  const before = text.slice(0, Math.max(0, text.indexOf(`"${key}"`)));
  return before.split("\n").length;
}
