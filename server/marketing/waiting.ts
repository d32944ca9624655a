import { z } from "@hono/zod-openapi";
import type { Context } from "../../app/context.ts";
import { isOver, type RunRecord } from "../../domain/run.ts";

/** Seconds that an answer may be waited for. */
const longestWait = 600;

/** How long the answer may take: seconds, or `true` for as long as a server waits. */
export const Wait = z
  .string()
  .regex(/^(?:true|\d{1,3})$/, `wait is a number of seconds from 0 to ${longestWait}, or true`)
  .transform((text) => (text === "true" ? longestWait : Number(text)))
  .refine((seconds) => seconds <= longestWait, `wait is ${longestWait} seconds at most`)
  .optional()
  .openapi({
    type: "string",
    example: "60",
    description: `seconds to wait for the end of the run, 0 to ${longestWait}, or true; without it the answer comes at once`,
  });

/** Yes or no in a query. */
export const Flag = z
  .enum(["true", "false"], { error: "write true or false" })
  .transform((word) => word === "true")
  .optional();

/** The run after so many seconds, or as soon as it is over. A caller who leaves stops nothing. */
export async function afterWaiting(
  { runs }: Context,
  run: RunRecord,
  seconds: number,
): Promise<{ run: RunRecord; isDone: boolean }> {
  const ended = seconds === 0 ? run : await runs.settled(run.id, AbortSignal.timeout(seconds * 1000));
  return { run: ended, isDone: isOver(ended) };
}
