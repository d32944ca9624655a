/** Our server with the bench's graph in the place of the product's. Arguments: data directory. Prints its address. */
import { createServer } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { openContext } from "../../app/context.ts";
import type { buildCampaignGraph } from "../../graphs/campaign.ts";
import { buildServer } from "../../server/app.ts";
import { buildTwelveNodes } from "./twelve-nodes.ts";

const [dataDirectory = ""] = process.argv.slice(2);
const context = await openContext(
  { dataDirectory, model: { name: "none", baseUrl: null } },
  { openaiApiKey: null },
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
