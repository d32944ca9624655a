import { createHash, randomUUID } from "node:crypto";

/** Time, chance and hashes as this machine has them; everything below gets them handed in. */
export const clock = {
  now: () => new Date(),
  newId: () => randomUUID(),
  /** hexadecimal SHA-256 */
  hash: (text: string) => createHash("sha256").update(text).digest("hex"),
};
