import { z } from "zod";
import type { CampaignAnswer } from "../../app/answer.ts";
import type { CampaignPage } from "../desk.ts";
import { CampaignStatus } from "../../domain/vocabulary.ts";
import { RunRecord, RunStatus } from "../../domain/run.ts";

/**
 * What the server answers, as far as it is looked at here. The rest is printed as it comes: it was made by the use cases
 * that this program has too, and whatever is no answer of theirs lacks these fields.
 */

export const RunView = z.object({
  id: z.string(),
  thread_id: z.string(),
  /** only the list of runs says it */
  kind: RunRecord.shape.kind.nullable().default(null),
  status: RunStatus,
  error: z.string().nullable().default(null),
});
export type RunView = z.infer<typeof RunView>;

const Campaign = z.object({ id: z.string(), name: z.string(), status: CampaignStatus, created_at: z.string() });

const Summary = z.custom<CampaignAnswer["summary"]>(
  (value) => z.looseObject({ period: z.object({}), pieces: z.object({}), seed: z.string() }).safeParse(value).success,
);

export const CampaignDocument = z.object({ campaign: Campaign, summary: Summary });

/** A run that was just begun, or was there already. */
export const Begun = z.object({ campaign: z.object({ id: z.string() }), run: RunView });

export const RunList = z.object({ runs: z.array(RunView) });
export const OneRun = z.union([z.object({ run: RunView }).transform(({ run }) => run), RunView]);

export const CampaignList = z.custom<CampaignPage>(
  (value) =>
    z
      .object({
        campaigns: z.array(z.looseObject({ id: z.string(), run: RunView.omit({ thread_id: true }).nullable() })),
        next_cursor: z.string().nullable(),
      })
      .safeParse(value).success,
);
