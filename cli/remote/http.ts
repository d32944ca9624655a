import type { z } from "zod";
import { MarketingError } from "../../domain/errors.ts";
import { foreignAnswer, jsonOf, problemError } from "./problem.ts";

export interface ServerOptions {
  /** address without a slash at its end */
  url: string;
  /** sent as bearer; null = the server is asked without */
  apiKey: string | null;
  /** default: the global one */
  fetch?: typeof fetch;
}

interface Call {
  method?: "GET" | "POST" | "PUT" | "DELETE";
  query?: Record<string, string | null>;
  body?: unknown;
  accept?: string;
  headers?: Record<string, string>;
  signal?: AbortSignal | undefined;
}

/** A server, asked over HTTP; everything it refuses is thrown as the error that it is. */
export interface Server {
  readonly url: string;
  /** The answer to a call, whatever it is. @throws MarketingError "server-unreachable" */
  send(path: string, call?: Call): Promise<Response>;
  /** The answer to a call, which is always a success. @throws MarketingError "server-unreachable", and what the server says */
  ask(path: string, call?: Call): Promise<Response>;
  /** The JSON that is answered. @throws MarketingError "internal" when it has another shape */
  read<Shape extends z.ZodType>(shape: Shape, path: string, call?: Call): Promise<z.infer<Shape>>;
  /** The bytes of an event stream, as they come. @throws MarketingError "server-unreachable" when they break off */
  stream(path: string, call?: Call): Promise<AsyncIterable<Uint8Array>>;
}

export function connect({ url, apiKey, fetch: request = fetch }: ServerOptions): Server {
  async function send(path: string, { method = "GET", query = {}, body, accept, headers = {}, signal }: Call = {}) {
    const target = new URL(`${url}${path}`);
    for (const [name, value] of Object.entries(query)) if (value !== null) target.searchParams.set(name, value);
    return await request(target, {
      method,
      headers: {
        accept: accept ?? "application/json",
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...(apiKey === null ? {} : { authorization: `Bearer ${apiKey}` }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
      // A key must not follow to another address, nor a POST become a GET.
      redirect: "manual",
    }).catch((cause: unknown) => {
      throw signal?.aborted === true ? cause : unreachable(url, cause);
    });
  }

  async function ask(path: string, call?: Call): Promise<Response> {
    const response = await send(path, call);
    if (!response.ok) throw problemError(url, response.status, await textOf(url, response));
    return response;
  }

  return {
    url,
    send,
    ask,
    async read(shape, path, call) {
      const response = await ask(path, call);
      const { success, data } = shape.safeParse(jsonOf(await textOf(url, response)));
      if (!success) throw foreignAnswer(url, response.status);
      return data;
    },
    async stream(path, call) {
      const response = await ask(path, { ...call, accept: "text/event-stream" });
      return bytesOf(url, response, call?.signal);
    },
  };
}

async function* bytesOf(url: string, { body }: Response, signal: AbortSignal | undefined): AsyncGenerator<Uint8Array> {
  try {
    if (body !== null) yield* body;
  } catch (cause) {
    throw signal?.aborted === true ? cause : unreachable(url, cause);
  }
}

async function textOf(url: string, response: Response): Promise<string> {
  return await response.text().catch((cause: unknown) => {
    throw unreachable(url, cause);
  });
}

function unreachable(url: string, cause: unknown): MarketingError {
  return new MarketingError("server-unreachable", `no answer from the server at ${url}`, {
    why: reasonOf(cause),
    hint: "check the address, and that a server runs there",
    cause,
  });
}

/** fetch says only that it failed; why stands in the error behind. */
function reasonOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown);
  const { cause } = thrown;
  if (cause instanceof AggregateError) return reasonOf(cause.errors[0]);
  return cause instanceof Error ? reasonOf(cause) : thrown.message;
}
