/** Our server with the bench's graph in the place of the product's. Arguments: data directory, and the addresses of
 * PostgreSQL and Redis, where they are used. Prints its address. */
import { createServer } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { defaultScale } from "../../app/config.ts";
import { openContext } from "../../app/context.ts";
import type { buildCampaignGraph } from "../../graphs/campaign.ts";
import { buildServer } from "../../server/app.ts";
import { buildTwelveNodes } from "./twelve-nodes.ts";

const [dataDirectory = "", databaseUrl = "", redisUrl = ""] = process.argv.slice(2);
const context = await openContext(
  { dataDirectory, model: { name: "none", baseUrl: null }, scale: { ...defaultScale, leaseSeconds: 5 } },
  {
    openaiApiKey: null,
    databaseUrl: databaseUrl === "" ? null : databaseUrl,
    redisUrl: redisUrl === "" ? null : redisUrl,
  },
  // The engine uses what all compiled graphs have in common.
  { buildGraph: buildTwelveNodes as unknown as typeof buildCampaignGraph },
);
const app = buildServer(context, { apiKeys: [], corsOrigins: [], publicHost: null, isDraining: () => false });
const listener = getRequestListener(app.fetch);
const server = createServer((incoming, outgoing) => void listener(incoming, outgoing));
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (typeof address === "object" && address !== null) console.log(`http://127.0.0.1:${address.port}`);
});
