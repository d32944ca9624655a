import type { z } from "zod";
import type { FieldError } from "./errors.ts";
import { nearest } from "./nearest.ts";
import { quoted } from "./request-fields.ts";

type Issue = z.core.$ZodIssue;

/** Where a field stands that people know by another name, written without spaces, hyphens and underscores. */
const otherNames: ReadonlyMap<string, readonly string[]> = new Map([
  ["audience", ["product", "target_audience"]],
  ["description", ["product", "description"]],
  ["link", ["product", "url"]],
  ["producturl", ["product", "url"]],
  ["url", ["product", "url"]],
  ["website", ["product", "url"]],
  ["pieces", ["budget", "content_pieces"]],
  ["days", ["duration"]],
  ["startdate", ["start"]],
  ["timezone", ["audience_timezone"]],
  ["zone", ["audience_timezone"]],
  ["tone", ["tone_preference"]],
]);

/** What zod found wrong, as pointers and plain sentences; an unknown field is answered with the name that was meant. */
export function describeIssues(issues: readonly Issue[], schema: z.ZodObject): FieldError[] {
  const known = fieldPaths(schema);
  return issues.flatMap((issue) => describe(issue, [], known));
}

function describe(issue: Issue, base: PropertyKey[], known: readonly string[][]): FieldError[] {
  const path = [...base, ...issue.path];
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({ pointer: pointerOf([...path, key]), detail: unknownField(key, path, known) }));
  }
  // A key that is refused says why itself; the words of the object around it are about another fault.
  if (issue.code === "invalid_key") return issue.issues.flatMap((inner) => describe(inner, path, known));
  if (issue.code === "invalid_union") {
    // The branch that was meant is the one whose kind fits; if none fits, the union's own words say what may stand there.
    const meant = issue.errors.find(
      (branch) => !branch.some(({ code, path: inner }) => code === "invalid_type" && inner.length === 0),
    );
    if (meant !== undefined) return meant.flatMap((inner) => describe(inner, path, known));
  }
  return [{ pointer: pointerOf(path), detail: issue.message }];
}

function unknownField(key: string, path: readonly PropertyKey[], known: readonly string[][]): string {
  const parent = path.filter((step) => typeof step === "string");
  const siblings = known.filter(
    (field) => field.length === parent.length + 1 && parent.every((step, index) => field[index] === step),
  );
  const names = siblings.map((field) => field.at(-1) ?? "");
  const unknown = `unknown field "${quoted(key)}"${parent.length === 0 ? "" : ` in ${parent.join(".")}`}`;
  // An entry of a list has no known siblings here, and no field elsewhere is what it means.
  if (names.length === 0) return unknown;
  const near = nearest(key, names) ?? names.find((name) => isPartOf(key, name));
  // In a part of the brief the parts below it are nearer than what the word means elsewhere: brand.website, brand.primary.
  const below = known.filter(
    (field) =>
      parent.length > 0 && field.length > parent.length + 1 && parent.every((step, index) => field[index] === step),
  );
  const meant =
    below.find((field) => nearest(key, field.slice(-1)) !== null) ??
    otherNames.get(key.toLowerCase().replace(/[\s_-]+/g, "")) ??
    siblings.find((field) => field.at(-1) === near) ??
    known.find((field) => nearest(key, field.slice(-1)) !== null);
  if (meant === undefined) return `${unknown}; known: ${names.join(", ")}`;
  const isSibling = meant.length === parent.length + 1 && parent.every((step, index) => meant[index] === step);
  return `${unknown}; did you mean "${isSibling ? (meant.at(-1) ?? "") : meant.join(".")}"?`;
}

/** "tone" is part of "tone_preference"; two letters are part of too much. */
function isPartOf(key: string, name: string): boolean {
  const plain = key.toLowerCase().replace(/[^a-z]/g, "");
  return plain.length >= 4 && name.replaceAll("_", "").includes(plain);
}

/** The names of all fields with the names above them: ["product", "url"]. */
function fieldPaths(schema: z.ZodObject, above: string[] = []): string[][] {
  return Object.entries(schema.shape).flatMap(([name, field]) => {
    const path = [...above, name];
    const inner = objectIn(field);
    return inner === null ? [path] : [path, ...fieldPaths(inner, path)];
  });
}

/** The object behind "optional" and "nullable", or null. */
function objectIn(field: unknown): z.ZodObject | null {
  let current = field;
  for (let depth = 0; depth < 4; depth += 1) {
    if (typeof current !== "object" || current === null) return null;
    if ("shape" in current) {
      // Only zod's objects have a shape.
      return current as z.ZodObject;
    }
    if (!("unwrap" in current) || typeof current.unwrap !== "function") return null;
    const inner: unknown = current.unwrap();
    current = inner;
  }
  return null;
}

function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
