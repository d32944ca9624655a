import { appendFileSync, readFileSync } from "node:fs";
import { openContext } from "../../app/context.ts";
import { endDeadRuns } from "../../app/dead-runs.ts";
import { createCampaign } from "../../app/creating.ts";
import { resumeRun } from "../../app/resuming.ts";
import type { WriterStamp } from "../../domain/piece.ts";
import type { GraphPorts } from "../../graphs/ports.ts";
import type { PieceTask, Writer } from "../../tools/model/port.ts";
import { configFor, noSecrets } from "./open-campaigns.ts";

/**
 * A process of its own that makes a campaign and notes, line by line, which piece the writer was asked for ("asked ID") and
 * which is surely stored ("saved ID"): for tests that kill it. Arguments: data directory, log file, brief file or "resume".
 */
const [dataDirectory = "", logFile = "", briefFile = ""] = process.argv.slice(2);
const note = (line: string): void => appendFileSync(logFile, `${line}\n`);

function noting(ports: GraphPorts): GraphPorts {
  const writerFor = (stamp: WriterStamp): Writer => {
    const writer = ports.writerFor(stamp);
    return {
      stamp: writer.stamp,
      write(kind, task, options) {
        // Only a task of kind "piece" has a plan; the kind was checked.
        note(kind === "piece" ? `asked ${(task as PieceTask).plan.id}` : `asked ${kind}`);
        return writer.write(kind, task, options);
      },
    };
  };
  const store: GraphPorts["store"] = {
    ...ports.store,
    async savePiece(campaignId, piece, origin) {
      await ports.store.savePiece(campaignId, piece, origin);
      note(`saved ${piece.id}`);
    },
  };
  return { ...ports, writerFor, store };
}

const context = await openContext(configFor(dataDirectory), noSecrets, { adapt: noting });
await endDeadRuns(context);
note("opened");
const watch = { onEvent: () => undefined };
const answer =
  briefFile === "resume"
    ? await resumeRun(context, { campaignId: null }, watch)
    : await createCampaign(
        context,
        { request: JSON.parse(readFileSync(briefFile, "utf8")), seed: "1", approve: true, writer: "auto" },
        watch,
      );
await context.close();
note(`done ${answer.campaign.id} ${answer.campaign.status}`);
