import { Client } from "@langchain/langgraph-sdk";
import { startStudio } from "../test/support/studio.ts";
import type { Figure } from "./support/figure.ts";

/** Studio's server: from `npm run studio` to the first answer, and how long the schemas take. */
export async function run(): Promise<Figure[]> {
  const started = performance.now();
  const studio = await startStudio();
  try {
    const ready = performance.now();
    const client = new Client({ apiUrl: studio.url });
    const [assistant] = await client.assistants.search({ graphId: "campaign" });
    if (assistant === undefined) throw new Error("the server does not know the graph");
    const asked = performance.now();
    await client.assistants.getSchemas(assistant.assistant_id);
    const answered = performance.now();
    return [
      { name: "npm run studio until it answers", value: (ready - started) / 1000, unit: "s" },
      { name: "schemas, first answer", value: (answered - asked) / 1000, unit: "s", limit: 3 },
    ];
  } finally {
    await studio.stop();
  }
}
