import type { z } from "zod";
import type { FieldError } from "../domain/errors.ts";
import { nearest } from "../domain/nearest.ts";

type Issue = z.core.$ZodIssue;

/**
 * The faults that zod found in what was sent, each with a JSON pointer to its place; known words are named, the nearest one
 * among them.
 * @param sent the value that was judged
 */
export function faultsIn(issues: readonly Issue[], sent: unknown): FieldError[] {
  return issues.flatMap((issue) => resolved(issue, [])).flatMap((issue) => faultsOf(issue, sent));
}

/** Alternatives have one fault in their place: that of the alternative that was meant, as far as one can tell. */
function resolved(issue: Issue, before: readonly PropertyKey[]): Issue[] {
  const path = [...before, ...issue.path];
  if (issue.code !== "invalid_union" || issue.errors.length === 0) return [{ ...issue, path }];
  const branches = issue.errors.map((errors) => errors.flatMap((inner) => resolved(inner, path)));
  const isOtherKind = (branch: Issue[]) =>
    branch.some((fault) => fault.code === "invalid_type" && fault.path.length === path.length);
  const alike = branches.filter((branch) => !isOtherKind(branch));
  const possible = alike.length > 0 ? alike : branches;
  const depth = Math.max(...possible.map(depthOf));
  const deepest = possible.filter((branch) => depthOf(branch) === depth);
  const meant = deepest.find((branch) => branch.every(({ code }) => code !== "invalid_value"));
  if (meant !== undefined) return meant;
  const [first, ...others] = deepest.flat().filter((fault) => fault.code === "invalid_value");
  if (first === undefined) return deepest[0] ?? [];
  return [{ ...first, values: [first, ...others].flatMap(({ values }) => values) }];
}

function depthOf(issues: readonly Issue[]): number {
  return Math.max(0, ...issues.map(({ path }) => path.length));
}

function faultsOf(issue: Issue, sent: unknown): FieldError[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({ pointer: pointerTo([...issue.path, key]), detail: "unknown field" }));
  }
  return [{ pointer: pointerTo(issue.path), detail: detailOf(issue, sent) }];
}

function detailOf(issue: Issue, sent: unknown): string {
  const found = valueAt(sent, issue.path);
  // Schemas that speak for themselves know better; zod's own words begin like this.
  const own = /^Invalid (?:input|option)/.test(issue.message) ? null : issue.message;
  if (issue.code === "invalid_value") {
    const words = issue.values.map(String);
    const near = typeof found === "string" ? nearest(found, words) : null;
    return `${own ?? `known here: ${words.join(", ")}`}${near === null ? "" : `; did you mean "${near}"?`}`;
  }
  if (own !== null || issue.code !== "invalid_type") return issue.message;
  const expected = kinds[issue.expected] ?? issue.expected;
  if (found !== undefined) return `${expected} is expected here, not ${kindOf(found)}`;
  const name = String(issue.path.at(-1) ?? "");
  const near = nearest(name, Object.keys(valueAt(sent, issue.path.slice(0, -1)) ?? {}));
  return `it is missing, ${expected} is expected here${near === null ? "" : `; "${near}" is no name of it`}`;
}

const kinds: Partial<Record<string, string>> = {
  array: "a list",
  object: "an object",
  record: "an object",
  string: "a text",
  number: "a number",
  boolean: "true or false",
};

function kindOf(value: unknown): string {
  if (value === null) return "null";
  return kinds[Array.isArray(value) ? "array" : typeof value] ?? typeof value;
}

/** What stands at a path; undefined when there is nothing. */
function valueAt(sent: unknown, path: readonly PropertyKey[]): unknown {
  let value = sent;
  for (const step of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
    value = Reflect.get(value, step);
  }
  return value;
}

/** A JSON pointer (RFC 6901); the empty text is the whole. */
export function pointerTo(path: readonly PropertyKey[]): string {
  return path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
