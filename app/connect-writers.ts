import { MarketingError } from "../domain/errors.ts";
import type { WriterStamp } from "../domain/piece.ts";
import type { GraphPorts } from "../graphs/ports.ts";
import { createOpenAiWriter } from "../tools/model/chat-model/openai-writer.ts";
import { createComposer } from "../tools/model/composer/composer.ts";
import type { Writer } from "../tools/model/port.ts";
import type { Config, Secrets } from "./config.ts";
import { rememberedWriter, type Memory } from "./remembered-writer.ts";

/**
 * Who can write here: the composer always, and the chat model when there is a key for it. A campaign that was begun with
 * another model goes on with that one, over the same service.
 * @param memory where answers are kept, so that none is paid twice; null = nowhere
 */
export function connectWriters(
  model: Config["model"],
  { openaiApiKey: apiKey }: Pick<Secrets, "openaiApiKey">,
  memory: Memory | null,
): Pick<GraphPorts, "writerFor" | "defaultWriter"> {
  const composer = createComposer();
  if (apiKey === null) {
    const writerFor = (stamp: WriterStamp) => (stamp.model === null ? composer : refuseModel(stamp.model));
    return { writerFor, defaultWriter: composer.stamp };
  }
  const connected = new Map<string, Writer>();
  const connect = (name: string): Writer => {
    const known = connected.get(name);
    if (known !== undefined) return known;
    const writer = createOpenAiWriter({ apiKey, baseUrl: model.baseUrl, model: name });
    const made = memory === null ? writer : rememberedWriter(writer, memory);
    connected.set(name, made);
    return made;
  };
  const writerFor = (stamp: WriterStamp) => (stamp.model === null ? composer : connect(stamp.model));
  return { writerFor, defaultWriter: connect(model.name).stamp };
}

function refuseModel(name: string): never {
  throw new MarketingError(
    "credentials-missing",
    `the campaign is written by the model ${name}, which is not connected`,
    {
      why: "OPENAI_API_KEY is not set",
      hint: "set OPENAI_API_KEY (and OPENAI_BASE_URL for another service) and go on",
    },
  );
}
