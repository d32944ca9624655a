import { setTimeout as pause } from "node:timers/promises";

const base = "/api/v2/marketing";

/** What became of a campaign whose servers were killed, as its client and its viewer saw it. */
export interface MadeCampaign {
  isFinished: boolean;
  planned: number;
  /** pieces of the plan that are not there at the end, or that no viewer was told of */
  lost: number;
  /** pieces that are there, or were told, more than once */
  doubled: number;
  /** numbers of events that the viewer missed or saw again, beside one who reads all of them afterwards */
  faults: number;
  /** how often the viewer had to go on at another server */
  changes: number;
}

interface Begun {
  campaign: { id: string };
  run: { id: string };
}

/** Makes a campaign over whichever server answers, and watches it to its end. @param addresses those that answer now */
export async function makeCampaign(addresses: () => string[], name: string): Promise<MadeCampaign> {
  const brief = {
    name,
    objective: "launch_awareness",
    product: { name: "Ferrywell", description: "Moves build caches between machines.", target_audience: "developers" },
    channels: ["twitter", "linkedin", "email"],
    duration: "14d",
    budget: { content_pieces: 12 },
    start: "2027-01-04",
  };
  const begun = (await untilAnswered(addresses, `${base}/campaigns`, {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": crypto.randomUUID() },
    body: JSON.stringify(brief),
  })) as Begun;
  const path = `${base}/campaigns/${begun.campaign.id}`;
  const seen = await watch(addresses, `${path}/runs/${begun.run.id}/events`);
  const replay = await watch(addresses, `${path}/runs/${begun.run.id}/events`);
  const { pieces } = (await untilAnswered(addresses, `${path}/content?limit=200`)) as { pieces: { id: string }[] };
  const { campaign } = (await untilAnswered(addresses, path)) as { campaign: { status: string } };
  const stored = pieces.map(({ id }) => id);
  const planned = brief.budget.content_pieces;
  return {
    isFinished: campaign.status === "awaiting_approval",
    planned,
    lost: Math.max(0, planned - new Set(stored).size) + stored.filter((id) => !seen.pieces.includes(id)).length,
    doubled: repeats(stored) + repeats(seen.pieces),
    faults: differences(seen.numbers, replay.numbers),
    changes: seen.changes,
  };
}

/** The answer of whichever server gives one; refused for a while, the request is sent again. */
async function untilAnswered(addresses: () => string[], path: string, init: RequestInit = {}): Promise<unknown> {
  for (;;) {
    try {
      const answer = await fetch(`${any(addresses)}${path}`, init);
      if (answer.ok) return await answer.json();
      if (answer.status < 500 && answer.status !== 409) {
        throw new TypeError(`${path} answered ${answer.status}: ${await answer.text()}`, { cause: "final" });
      }
    } catch (error) {
      // Killed while it answered, or before.
      if (error instanceof TypeError && error.cause === "final") throw error;
    }
    await pause(100);
  }
}

async function watch(addresses: () => string[], path: string) {
  const numbers: number[] = [];
  const pieces: string[] = [];
  let changes = 0;
  let isOver = false;
  while (!isOver) {
    try {
      const headers = { accept: "text/event-stream", "last-event-id": String(numbers.at(-1) ?? 0) };
      const answer = await fetch(`${any(addresses)}${path}`, { headers });
      if (!answer.ok || answer.body === null) throw new Error(`answered ${answer.status}`);
      for await (const frame of framesOf(answer.body)) {
        const { id, data } = frame;
        if (id === null) continue;
        numbers.push(id);
        const told = JSON.parse(data) as { type?: string; piece_id?: string; status?: string };
        if (told.type === "piece" && told.piece_id !== undefined) pieces.push(told.piece_id);
        isOver = told.type === "run" && told.status !== "running" && told.status !== "pending";
      }
    } catch {
      await pause(100);
    }
    if (!isOver) changes += 1;
  }
  return { numbers, pieces, changes };
}

async function* framesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<{ id: number | null; data: string }> {
  let rest = "";
  for await (const text of body.pipeThrough(new TextDecoderStream())) {
    const frames = `${rest}${text}`.split("\n\n");
    rest = frames.pop() ?? "";
    for (const frame of frames) {
      const id = /^id: (\d+)$/m.exec(frame)?.[1];
      const data = /^data: (.*)$/m.exec(frame)?.[1] ?? "{}";
      yield { id: id === undefined ? null : Number(id), data };
    }
  }
}

function any(addresses: () => string[]): string {
  const all = addresses();
  const chosen = all[Math.floor(Math.random() * all.length)];
  if (chosen === undefined) throw new Error("no server answers");
  return chosen;
}

/** How many places differ: one that is missed or repeated moves all that follow. */
function differences(one: readonly number[], other: readonly number[]): number {
  const length = Math.max(one.length, other.length);
  return Array.from({ length }, (_, place) => place).filter((place) => one[place] !== other[place]).length;
}

function repeats(ids: readonly string[]): number {
  return ids.length - new Set(ids).size;
}
