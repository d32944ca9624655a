import { parseDocument } from "yaml";
import { MarketingError } from "../domain/errors.ts";
import { findJsonFault } from "../domain/json-fault.ts";

/** Bytes that a brief may have, as a file, on standard input or as the body of a request. */
export const briefByteLimit = 1_000_000;

/**
 * What a brief's text holds, still unchecked: an object as JSON or YAML gives it. The name decides (`.json`, `.yaml`,
 * `.yml`); any other name is JSON when the text begins with `{`, else YAML.
 * @throws MarketingError "invalid-brief" with line and column when the text is broken, names a key twice, holds no
 * object, is an exported campaign, or is over 1 MB
 */
export function parseBriefText(text: string, fileName: string): Record<string, unknown> {
  if (new TextEncoder().encode(text).length > briefByteLimit) {
    throw new MarketingError("invalid-brief", `${fileName} is too large`, {
      why: "a brief may have 1 MB",
      hint: "keep the description to 20,000 characters and put the rest under facts or sources",
    });
  }
  const value = isJson(text, fileName) ? readJson(text, fileName) : readYaml(text, fileName);
  if (!isRecord(value)) {
    throw new MarketingError("invalid-brief", `${fileName} holds no brief`, {
      why: 'a brief is an object with fields such as "objective", "product" and "channels"',
      hint: "examples/quantumlayer.json shows one",
    });
  }
  if (value["schema"] === "qlp-campaign/1") {
    throw new MarketingError("invalid-brief", `${fileName} is no brief`, {
      why: 'this is an export; its brief stands under "brief"',
      hint: 'save what stands under "brief" as a file of its own and give that',
    });
  }
  return value;
}

function isJson(text: string, fileName: string): boolean {
  if (/\.json$/i.test(fileName)) return true;
  if (/\.ya?ml$/i.test(fileName)) return false;
  return text.trimStart().startsWith("{");
}

function readJson(text: string, fileName: string): unknown {
  const fault = findJsonFault(text);
  if (fault !== null) throw broken("JSON", fileName, fault);
  return JSON.parse(text);
}

function readYaml(text: string, fileName: string): unknown {
  const document = parseDocument(text, { uniqueKeys: true, prettyErrors: true });
  const error = document.errors[0];
  if (error !== undefined) {
    const at = error.linePos?.[0];
    // The message repeats the place and draws the line; its first sentence says what is wrong.
    const message = (error.message.split("\n")[0] ?? "").replace(/ at line \d+, column \d+:?$/, "");
    throw broken("YAML", fileName, { line: at?.line ?? 1, column: at?.col ?? 1, message });
  }
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (cause) {
    throw new MarketingError("invalid-brief", `${fileName} is not a plain YAML document`, {
      why: cause instanceof Error ? cause.message : String(cause),
      hint: "write the values out instead of using anchors and aliases",
      cause,
    });
  }
}

function broken(kind: "JSON" | "YAML", fileName: string, fault: { line: number; column: number; message: string }) {
  return new MarketingError("invalid-brief", `${fileName} is not valid ${kind}`, {
    why: `line ${fault.line}, column ${fault.column}: ${fault.message}`,
    hint: `correct that place, or check the file with any ${kind} tool`,
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
