import { isDeepStrictEqual } from "node:util";
import type { CheckpointListOptions, SerializerProtocol } from "@langchain/langgraph-checkpoint";
import { loadValue } from "./typed-value.ts";

export type MetadataFilter = NonNullable<CheckpointListOptions["filter"]>;

/** Whether the metadata have each value that the filter names. @param metadata JSON */
export async function fitsFilter(
  serde: SerializerProtocol,
  metadata: string,
  filter: MetadataFilter,
): Promise<boolean> {
  // Written by a saver's `put`, which takes nothing else.
  const known = (await loadValue(serde, { type: "json", value: metadata })) as Record<string, unknown>;
  return Object.entries(filter).every(([name, value]) => isDeepStrictEqual(known[name], value));
}
