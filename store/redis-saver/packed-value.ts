import { promisify } from "node:util";
import { deflateRaw, inflateRaw } from "node:zlib";

/** What a serialiser made of a value. */
export interface TypedBytes {
  type: string;
  bytes: Buffer;
}

const compress = promisify(deflateRaw);
const decompress = promisify(inflateRaw);

/** Bytes below which compressing isn't worth its time. */
const worthCompressing = 1024;
/** The quickest level: text becomes a third or so, and further levels take twice the time for a tenth more. */
const level = 1;

const plainMark = 0;
const compressedMark = 1;

/** A mark, and the value as it is or compressed, whichever is shorter. */
export async function pack(bytes: Uint8Array): Promise<Buffer> {
  if (bytes.length >= worthCompressing) {
    const compressed = await compress(bytes, { level });
    if (compressed.length < bytes.length) return Buffer.concat([Buffer.of(compressedMark), compressed]);
  }
  return Buffer.concat([Buffer.of(plainMark), bytes]);
}

export async function unpack(packed: Buffer): Promise<Buffer> {
  const body = packed.subarray(1);
  return packed[0] === compressedMark ? await decompress(body) : body;
}
