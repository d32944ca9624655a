import { Agent, request } from "node:http";

/** A new connection for each request: one that waited meanwhile may be closed by the server just when it is used. */
const agent = new Agent({ keepAlive: false });

export interface StreamedRun {
  /** milliseconds from the request for the run to its first `updates` event, and to its end */
  firstMs: number;
  totalMs: number;
}

/** Makes a thread, runs the graph on it, and reads its stream to the end. */
export async function streamRun(url: string): Promise<StreamedRun> {
  const thread = JSON.parse(await post(`${url}/threads`, {}, () => undefined)) as { thread_id: string };
  const began = performance.now();
  let firstMs = Number.NaN;
  const body = { assistant_id: "campaign", input: { seed: "bench" }, stream_mode: ["updates"] };
  await post(`${url}/threads/${thread.thread_id}/runs/stream`, body, (text) => {
    if (Number.isNaN(firstMs) && text.includes("event: updates")) firstMs = performance.now() - began;
  });
  return { firstMs, totalMs: performance.now() - began };
}

/** Does `count` pieces of work, at most `atOnce` at a time; the results in the order in which they ended. */
export async function together<Result>(count: number, atOnce: number, work: () => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  let begun = 0;
  const worker = async () => {
    while (begun < count) {
      begun += 1;
      results.push(await work());
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}

/** The whole answer; `onText` sees each part as it comes. */
export function post(url: string, body: unknown, onText: (text: string) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { "content-type": "application/json" };
    const call = request(url, { method: "POST", agent, headers }, (answer) => {
      let whole = "";
      answer.setEncoding("utf8");
      answer.on("data", (text: string) => {
        whole += text;
        onText(whole);
      });
      answer.on("end", () => {
        if ((answer.statusCode ?? 500) < 300) resolve(whole);
        else reject(new Error(`${url} answered ${answer.statusCode}: ${whole}`));
      });
      answer.on("error", reject);
    });
    call.on("error", reject);
    call.end(JSON.stringify(body));
  });
}

/** Opens a stream with GET and hands each part over as it comes, until the answer ends. */
export function open(url: string, onText: (text: string) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const call = request(url, { agent, headers: { accept: "text/event-stream" } }, (answer) => {
      answer.setEncoding("utf8");
      answer.on("data", onText);
      answer.on("end", resolve);
      answer.on("error", reject);
    });
    call.on("error", reject);
    call.end();
  });
}
