import { openEngine } from "../../store/engine.ts";
import { takeLock } from "../../store/lock.ts";
import { campaignRun, campaignSnapshot } from "./campaign-snapshot.ts";

/**
 * A process of its own on a data directory, for tests that kill it or race it. Arguments: what to do, and the directory.
 * It prints one line for everything that is done.
 */
const [job = "", dataDirectory = ""] = process.argv.slice(2);
const say = (line: string): boolean => process.stdout.write(`${line}\n`);

/** Says which pieces it found, then saves more until it is killed: "saved N" comes when the store has said that it has it. */
async function save(): Promise<void> {
  const { store } = await openEngine({ dataDirectory, processId: process.pid });
  const { campaign, facts, pieces } = campaignSnapshot();
  await store.createCampaign(campaign, facts, campaignRun());
  const found = await store.getPieces(campaign.id);
  say(`found ${found.map(({ id }) => id).join(" ")}`);
  for (let position = found.length; ; position += 1) {
    const piece = { ...pieces[0], id: `p${position}` } as (typeof pieces)[number];
    await store.savePiece(campaign.id, piece, { inputHash: "h", position });
    say(`saved ${position}`);
  }
}

/** Opens and closes; the process must then end by itself. */
async function open(): Promise<void> {
  try {
    const engine = await openEngine({ dataDirectory, processId: process.pid });
    say("opened");
    await engine.close();
  } catch (error) {
    say(error instanceof Error && "code" in error ? String(error.code) : String(error));
  }
}

/** For every directory that it is told, tries to take the lock and says whether it did; keeps it. */
async function race(): Promise<void> {
  for await (const chunk of process.stdin.setEncoding("utf8")) {
    const won = await takeLock(String(chunk).trim(), process.pid).then(
      () => "won",
      () => "lost",
    );
    say(won);
  }
}

const jobs = new Map([
  ["save", save],
  ["open", open],
  ["race", race],
]);
await jobs.get(job)?.();
