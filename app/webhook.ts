import type { RunRecord } from "../domain/run.ts";
import type { PublicWeb } from "../tools/web/port.ts";
import type { Log } from "./log.ts";
import { runToWire } from "./run-wire.ts";

export interface WebhookParts {
  web: PublicWeb;
  log: Log;
  /** resolves after so many milliseconds */
  pause(ms: number): Promise<void>;
}

/** Milliseconds before the second and last attempt. */
const retryAfterMs = 1000;

/**
 * Tells the webhook of a run that the run is over: a POST of the run in wire form, and once more when that fails for now.
 * It never throws; what fails is logged, without the address, which may hold a secret of its owner.
 */
export function callWebhooks({ web, log, pause }: WebhookParts): (run: RunRecord) => Promise<void> {
  return async (run) => {
    const { webhook } = run.order;
    if (webhook === null) return;
    const attempt = () =>
      deliver(web, webhook, JSON.stringify({ ...runToWire(run), campaign_id: run.campaignId, error: run.error }));
    let outcome = await attempt();
    if (outcome.isTransient) {
      await pause(retryAfterMs);
      outcome = await attempt();
    }
    const fields = { run_id: run.id, outcome: outcome.said };
    if (outcome.isDelivered) log.info(fields, "webhook called");
    else log.warn(fields, "webhook not delivered");
  };
}

interface Outcome {
  isDelivered: boolean;
  isTransient: boolean;
  said: string;
}

async function deliver(web: PublicWeb, address: string, body: string): Promise<Outcome> {
  try {
    const headers = { "content-type": "application/json", "content-length": String(Buffer.byteLength(body)) };
    const { status } = await web.send(address, { method: "POST", headers, body });
    const isDelivered = status >= 200 && status < 300;
    return { isDelivered, isTransient: status >= 500 || status === 429, said: `HTTP ${status}` };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "no answer";
    return { isDelivered: false, isTransient: code !== "address-refused", said: code };
  }
}
