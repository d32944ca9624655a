import { JsonPlusSerializer, type SerializerProtocol } from "@langchain/langgraph-checkpoint";

/**
 * LangGraph's serialiser with a short way for plain data, same text: it looks into every value again and again for messages, sets
 * and the like, which a state seldom holds. What isn't plain data goes its way.
 */
export function createPlainJsonSerializer(): SerializerProtocol {
  const whole = new JsonPlusSerializer();
  return {
    async dumpsTyped(value: unknown) {
      return isPlain(value, []) ? ["json", Buffer.from(JSON.stringify(value))] : await whole.dumpsTyped(value);
    },
    async loadsTyped(type, data) {
      // Whatever is more than plain data is written as an object with this key.
      const isPlainText = type === "json" && typeof data === "string" && !data.includes('"lc":');
      return (isPlainText ? JSON.parse(data) : await whole.loadsTyped(type, data)) as unknown;
    },
  };
}

/** Whether JSON can carry the value as it is: no circle, nothing undefined, no object with a way of its own. */
function isPlain(value: unknown, around: object[]): boolean {
  if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return true;
  if (typeof value !== "object" || around.includes(value)) return false;
  const isList = Array.isArray(value);
  if (!isList && (Object.getPrototypeOf(value) !== Object.prototype || "toJSON" in value || "lg_name" in value)) {
    return false;
  }
  around.push(value);
  // A hole in a list counts as undefined.
  const parts: Iterable<unknown> = isList ? value : Object.values(value);
  for (const part of parts) if (!isPlain(part, around)) return false;
  around.pop();
  return true;
}
