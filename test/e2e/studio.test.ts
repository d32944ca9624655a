import { describe } from "vitest";
import { checkLanggraphProtocol } from "../contract/langgraph-protocol.ts";
import type { ProtocolServer } from "../contract/langgraph/session.ts";
import { startFakeOpenAi } from "../support/fake-openai.ts";
import { startStudio } from "../support/studio.ts";

/** LangGraph's development server with our graph, whose writer calls a fake model. */
async function startStudioServer(): Promise<ProtocolServer> {
  const model = await startFakeOpenAi();
  const { url, stop } = await startStudio({
    OPENAI_API_KEY: "fake-key",
    OPENAI_BASE_URL: model.url,
    QLP_MODEL: "fake",
  });
  return {
    url,
    model,
    async stop() {
      await stop();
      await model.close();
    },
  };
}

/** What `langgraphjs dev` 1.5.1 does otherwise, by the titles of the tests that it can't pass. */
const lacks = {
  "refuses to begin a run on a thread that there is not": "answers 422, as if the thread were busy",
  "shows the values, the status and the question of a copy in its row": "a copy's row is idle and without values",
  "names the campaign in the metadata of its thread": "it knows nothing of campaigns",
  "knows no state at a checkpoint that there is not": "answers with an empty state",
  "refuses values that the graph refuses": "answers 500",
  "ends a waiting thread that a command sends to __end__": "asks the same question again",
  "lists a thread that was ended as idle, without a question":
    "a change of the state leaves the thread's status as it was",
  "undoes a run that is cancelled with rollback": "the run stays, with an error",
  "undoes the first run for a second with rollback": "the first run stays, with an error",
  "forgets a thread with the run that goes on there": "the run goes on",
  "shows a viewer fewer modes when he asks for fewer": "stream_mode is not read when a stream is joined",
  "knows no stream of a run that there is not": "answers 200 with an error in the stream",
};

describe("Studio's server", () => {
  checkLanggraphProtocol(startStudioServer, lacks);
});
