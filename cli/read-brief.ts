import { open } from "node:fs/promises";
import { MarketingError } from "../domain/errors.ts";
import type { Terminal } from "./terminal.ts";

/**
 * The brief in a file, `-` is standard input, as an unchecked object.
 * @throws MarketingError "not-found" without the file, "invalid-usage" when it cannot be read, "invalid-brief" for its text
 */
export async function readBrief(path: string, { stdin }: Terminal): Promise<Record<string, unknown>> {
  const { briefByteLimit, parseBriefText } = await import("../app/brief-file.ts");
  const name = path === "-" ? "standard input" : path;
  const bytes = path === "-" ? await readSome(stdin, briefByteLimit) : await readFileStart(path, briefByteLimit);
  return parseBriefText(decode(bytes, name), name);
}

async function readFileStart(path: string, limit: number): Promise<Buffer> {
  try {
    const file = await open(path);
    try {
      return await readSome(file.createReadStream(), limit);
    } finally {
      await file.close();
    }
  } catch (cause) {
    const isMissing = cause instanceof Error && "code" in cause && cause.code === "ENOENT";
    throw new MarketingError(isMissing ? "not-found" : "invalid-usage", `cannot read the brief "${path}"`, {
      why: isMissing ? "there is no such file" : cause instanceof Error ? cause.message : String(cause),
      hint: "name a JSON or YAML file with --brief, or - for standard input",
      cause,
    });
  }
}

/** Everything up to a little over the limit: enough to see that it is too much. */
async function readSome(stream: AsyncIterable<string | Buffer>, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk);
    chunks.push(bytes);
    size += bytes.length;
    if (size > limit) break;
  }
  return Buffer.concat(chunks);
}

function decode(bytes: Buffer, name: string): string {
  try {
    // A cut in the middle of a character can only follow the limit, and is refused for its size.
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new MarketingError("invalid-brief", `${name} is not a text in UTF-8`, {
      hint: "save the brief as UTF-8 and try again",
      cause,
    });
  }
}
