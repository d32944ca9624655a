import { createClient } from "@redis/client";

export type OpenClient = Awaited<ReturnType<typeof openClient>>;

/** A client of this server; whoever opens it destroys it. */
export async function openClient(url: string, options: Parameters<typeof createClient>[0] = {}) {
  const client = createClient({ ...options, url });
  // Without a listener an error ends the process; what fails is seen where it is asked for.
  client.on("error", () => undefined);
  return await client.connect();
}
