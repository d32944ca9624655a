import { BaseMessage } from "@langchain/core/messages";

/**
 * A value of the graph as JSON text for clients: messages as LangGraph's clients know them (`type`, `content`, `id` …),
 * errors by name and message.
 */
export function toWireText(value: unknown): string {
  return JSON.stringify(value, wireReplacer) ?? "null";
}

/** The same as a plain value. */
export function toWireValue(value: unknown): unknown {
  return JSON.parse(toWireText(value));
}

// JSON.stringify calls toJSON before the replacer, so what a message was is read from its holder.
function wireReplacer(this: unknown, key: string, value: unknown): unknown {
  const original = typeof this === "object" && this !== null ? Reflect.get(this, key) : value;
  if (BaseMessage.isInstance(original)) {
    const { type, data } = original.toDict();
    return { ...data, type };
  }
  if (original instanceof Error) return { error: original.name, message: original.message };
  return value;
}
