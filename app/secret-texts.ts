import type { Secrets } from "./config.ts";

/**
 * Every text that may appear nowhere, longest first: keys, addresses that hold a password, and these passwords as they are
 * written and as they are meant.
 */
export function secretTexts({ apiKeys, openaiApiKey, databaseUrl, redisUrl }: Secrets): string[] {
  const values = [...apiKeys, openaiApiKey, ...passwordsIn(databaseUrl), ...passwordsIn(redisUrl)];
  const texts = new Set(values.flatMap((value) => (value === null || value === "" ? [] : [value])));
  return [...texts].toSorted((one, other) => other.length - one.length);
}

/** In its place before the host, or in the query, where PostgreSQL's client looks too. */
function passwordsIn(address: string | null): string[] {
  if (address === null) return [];
  const { password, searchParams } = new URL(address);
  const asked = searchParams.get("password") ?? "";
  if (password === "" && asked === "") return [];
  return [address, password, decodeURIComponent(password), asked, encodeURIComponent(asked)];
}
