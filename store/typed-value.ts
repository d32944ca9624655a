import type { SerializerProtocol } from "@langchain/langgraph-checkpoint";

/** What a serialiser made of a value, in text: JSON as it is, every other type in base64. */
export interface TypedValue {
  type: string;
  value: string;
}

export async function dumpValue(serde: SerializerProtocol, value: unknown): Promise<TypedValue> {
  const [type, bytes] = await serde.dumpsTyped(value);
  const encoding = type === "json" ? "utf8" : "base64";
  return { type, value: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString(encoding) };
}

/** The value, anew with each call: nobody shares it. */
export async function loadValue(serde: SerializerProtocol, { type, value }: TypedValue): Promise<unknown> {
  return (await serde.loadsTyped(type, type === "json" ? value : Buffer.from(value, "base64"))) as unknown;
}
