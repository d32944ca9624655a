import type { SerializerProtocol } from "@langchain/langgraph-checkpoint";
import type { StoredValue } from "./stored-checkpoint.ts";

/** What a serialiser made of a value. */
export interface TypedBytes {
  type: string;
  bytes: Buffer;
}

export async function dumpValue(serde: SerializerProtocol, value: unknown): Promise<TypedBytes> {
  const [type, bytes] = await serde.dumpsTyped(value);
  return { type, bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) };
}

/** The value, anew with each call: nobody shares it. */
export async function loadValue(serde: SerializerProtocol, { type, value }: StoredValue): Promise<unknown> {
  return (await serde.loadsTyped(type, type === "json" ? value : bytesOf(value))) as unknown;
}

/** In memory of its own: a short Buffer shares its memory with others. */
function bytesOf(base64: string): Uint8Array {
  const bytes = new Uint8Array(Buffer.byteLength(base64, "base64"));
  Buffer.from(bytes.buffer).write(base64, "base64");
  return bytes;
}

export function toText({ type, bytes }: TypedBytes): StoredValue {
  return { type, value: bytes.toString(encodingOf(type)) };
}

export function toBytes({ type, value }: StoredValue): TypedBytes {
  return { type, bytes: Buffer.from(value, encodingOf(type)) };
}

function encodingOf(type: string): BufferEncoding {
  return type === "json" ? "utf8" : "base64";
}
