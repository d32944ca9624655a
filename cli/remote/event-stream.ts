/** One event of a stream of server-sent events. */
export interface ServerEvent {
  /** the id to ask for what follows; "" before the first one */
  lastEventId: string;
  /** "message" when the server names none */
  event: string;
  data: string;
}

/**
 * The events of a `text/event-stream` body, wherever its chunks are cut. An event that the end of the body cuts off is left
 * out: whoever reconnects is sent it again.
 * @param onRetry told the milliseconds that the server asks to wait before reconnecting
 * @source WHATWG HTML, server-sent events, "parsing an event stream"
 */
export async function* readEvents(
  body: AsyncIterable<Uint8Array>,
  onRetry: (retryMs: number) => void = () => undefined,
): AsyncGenerator<ServerEvent, void> {
  let lastEventId = "";
  let event = "";
  let data: string[] = [];
  for await (const line of linesOf(body)) {
    if (line === "") {
      if (data.length > 0) yield { lastEventId, event: event === "" ? "message" : event, data: data.join("\n") };
      [event, data] = ["", []];
      continue;
    }
    const [field, value] = fieldOf(line);
    if (field === "data") data.push(value);
    if (field === "event") event = value;
    if (field === "id" && !value.includes("\0")) lastEventId = value;
    if (field === "retry" && /^\d{1,9}$/.test(value)) onRetry(Number(value));
  }
}

/** Name and value of a line; a comment has the empty name. One space after the colon belongs to neither. */
function fieldOf(line: string): [string, string] {
  const colon = line.indexOf(":");
  return colon === -1 ? [line, ""] : [line.slice(0, colon), line.slice(colon + 1).replace(/^ /, "")];
}

/** Every line that is ended by CRLF, LF or CR; what stands behind the last line end is left out. */
async function* linesOf(body: AsyncIterable<Uint8Array>): AsyncGenerator<string, void> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of body) {
    // A CR at the end may be half of a CRLF: what follows tells.
    const lines = (rest + decoder.decode(chunk, { stream: true })).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? "";
    yield* lines;
  }
  if (rest.endsWith("\r")) yield rest.slice(0, -1);
}
