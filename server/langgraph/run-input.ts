import { z } from "zod";
import { nearest } from "../../domain/nearest.ts";
import { RunCommand } from "../../domain/run.ts";

/** What a client gives the graph; everything else in the state is the graph's own. */
const inputFields = ["messages", "request", "campaign_id", "seed"] as const;

/** The input of a run: an unknown field is a slip of the pen, and is refused rather than passed over. */
export const RunInput = z.record(z.string(), z.unknown()).superRefine((input, check) => {
  for (const field of Object.keys(input)) {
    if (inputFields.some((known) => known === field)) continue;
    const meant = nearest(field, inputFields);
    const hint = meant === null ? `the graph takes ${inputFields.join(", ")}` : `did you mean "${meant}"?`;
    check.addIssue({ code: "custom", path: [field], message: `"${field}" is no input of the graph; ${hint}` });
  }
});

/** Fields of the state that say who is paid for the texts, and what has been loaded: not a client's to write. */
const ownFields = new Set(["writer", "loaded"]);

/** Values that a client writes into the state. */
export const StateValues = z
  .record(z.string(), z.unknown())
  .superRefine((values, check) => refuseOwn(Object.keys(values), [], check));

/** A command of a client; what it updates is held to the same. */
export const ClientCommand = RunCommand.superRefine(({ update }, check) => {
  const fields = Array.isArray(update) ? update.map(([field]) => field) : Object.keys(update ?? {});
  refuseOwn(fields, ["update"], check);
});

function refuseOwn(fields: string[], path: string[], check: z.RefinementCtx): void {
  for (const field of fields) {
    if (!ownFields.has(field)) continue;
    check.addIssue({ code: "custom", path: [...path, field], message: `"${field}" is written by the graph alone` });
  }
}
