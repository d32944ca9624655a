import type { BaseChatModel } from "@langchain/core/language_models/chat_models";
import type { Writer } from "../port.ts";
import { createChatModelWriter } from "./chat-model-writer.ts";

export interface OpenAiOptions {
  apiKey: string;
  /** any server that speaks the API, its path included (…/v1); null = OpenAI's own */
  baseUrl: string | null;
  /** as the server names it */
  model: string;
}

/** Named here, because the library would otherwise take an address from the environment. */
const openAiAddress = "https://api.openai.com/v1";

/** The writer over a server that speaks OpenAI's API. Making it loads nothing; the library comes with the first write. */
export function createOpenAiWriter(options: OpenAiOptions): Writer {
  return createChatModelWriter({
    model: () => openAiModel(options),
    stampModel: options.model,
    secrets: [options.apiKey],
  });
}

async function openAiModel({ apiKey, baseUrl, model }: OpenAiOptions): Promise<BaseChatModel> {
  const { ChatOpenAI } = await import("@langchain/openai");
  return new ChatOpenAI({
    apiKey,
    model,
    maxRetries: 0,
    // The library's own log goes to the console, where the results of commands stand.
    configuration: { baseURL: baseUrl ?? openAiAddress, logLevel: "off" },
  });
}
