import { describe, expect, it } from "vitest";
import { answerFormat } from "../../../../tools/model/chat-model/answer-format.ts";
import { answerSchemas, type TaskKind } from "../../../../tools/model/port.ts";

const kinds = Object.keys(answerSchemas) as TaskKind[];

/** Every object of a JSON schema, at any depth, that describes an object. */
function objectsIn(node: unknown): Record<string, unknown>[] {
  if (typeof node !== "object" || node === null) return [];
  const inner = Object.values(node).flatMap(objectsIn);
  return "properties" in node ? [{ ...node }, ...inner] : inner;
}

describe("the format of an answer", () => {
  it.each(kinds)("of %s keeps the rules of the strict mode: every field required, no others, no references", (kind) => {
    const { type, json_schema: format } = answerFormat(kind);
    const objects = objectsIn(format.schema);

    expect({ type, name: format.name, strict: format.strict }).toEqual({
      type: "json_schema",
      name: kind,
      strict: true,
    });
    expect(objects.length).toBeGreaterThan(0);
    for (const { properties, required, additionalProperties } of objects) {
      expect(required).toEqual(Object.keys(properties as object));
      expect(additionalProperties).toBe(false);
    }
    expect(JSON.stringify(format.schema)).not.toMatch(/"\$ref"|"\$schema"|"oneOf"|"allOf"|"default"|"format"/);
  });
});
