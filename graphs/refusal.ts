import { Command, Send } from "@langchain/langgraph";
import { z } from "zod";
import { errorTable, MarketingError, type ErrorCode } from "../domain/errors.ts";
import type { CampaignState, CampaignUpdate } from "./state.ts";

const isCode = (code: unknown): code is ErrorCode => typeof code === "string" && Object.hasOwn(errorTable, code);

const Refused = z.object({
  refused: z.object({
    code: z.custom<ErrorCode>(isCode),
    message: z.string(),
    why: z.string().optional(),
    hint: z.string().optional(),
    errors: z.array(z.object({ pointer: z.string(), detail: z.string() })),
  }),
});

/**
 * Fails the run with this error, one step later: what was asked is taken out of the state first, so that the next run on
 * the thread is not refused for it again.
 */
export function refuse(error: MarketingError, state: CampaignState): Command {
  const { code, message, why, hint, errors } = error;
  const refused = {
    code,
    message,
    errors,
    ...(why === undefined ? {} : { why }),
    ...(hint === undefined ? {} : { hint }),
  };
  return new Command({
    update: { request: null, additions: null, campaign_id: state.loaded } satisfies CampaignUpdate,
    goto: new Send("supervisor", { refused } satisfies z.input<typeof Refused>),
  });
}

/** @throws MarketingError the one that `refuse` was given, when this is what it sent */
export function throwIfRefused(input: unknown): void {
  const sent = Refused.safeParse(input);
  if (!sent.success) return;
  const { code, message, why, hint, errors } = sent.data.refused;
  throw new MarketingError(code, message, {
    errors,
    ...(why === undefined ? {} : { why }),
    ...(hint === undefined ? {} : { hint }),
  });
}
