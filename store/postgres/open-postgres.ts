import { MarketingError } from "../../domain/errors.ts";
import type { Engine } from "../engine-port.ts";

/** The engine on a PostgreSQL server. */
export async function openPostgres(_options: {
  url: string;
  poolSize: number;
}): Promise<Omit<Engine, "dataDirectory" | "announce">> {
  throw new MarketingError("store-unreachable", "PostgreSQL is not connected yet");
}
