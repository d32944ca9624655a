import { z } from "zod";
import type { DoctorCheck } from "../../app/doctor.ts";
import { MarketingError } from "../../domain/errors.ts";
import { connect, type ServerOptions } from "./http.ts";
import { foreignAnswer, jsonOf } from "./problem.ts";
import { campaignsPath } from "./runs.ts";

const PartState = z.object({ status: z.string(), place: z.string() });

const Readiness = z.object({
  status: z.enum(["ready", "unavailable"]),
  parts: z.object({
    store: z.string(),
    database: PartState.optional(),
    redis: PartState.optional(),
    writer: z.object({ name: z.string(), model: z.string().nullable() }),
    runs: z.string(),
  }),
  warnings: z.array(z.string()).default([]),
});

/** Whether a server answers, is ready for work and takes our key, who writes there, and what it warns of, each a check. */
export async function examineServer(options: ServerOptions): Promise<DoctorCheck[]> {
  const { url } = options;
  try {
    const server = connect(options);
    const response = await server.send("/readyz");
    const readiness = Readiness.safeParse(jsonOf(await response.text())).data;
    if (readiness === undefined) throw foreignAnswer(url, response.status);
    const { writer } = readiness.parts;
    const others = [...programsOf(readiness), ...readiness.warnings.map(warning)];
    if (readiness.status !== "ready") {
      const detail = `${url} is not ready: store ${readiness.parts.store}, runs ${readiness.parts.runs}`;
      return [{ name: "server", status: "error", detail, hint: "try again in a moment; its log says more" }, ...others];
    }
    await server.ask(campaignsPath, { query: { limit: "1" } });
    const detail = `${url}, written by ${writer.model ?? writer.name}`;
    return [{ name: "server", status: "ok", detail, hint: null }, ...others];
  } catch (error) {
    if (!(error instanceof MarketingError)) throw error;
    const detail = error.why === undefined ? error.message : `${error.message}: ${error.why}`;
    return [{ name: "server", status: "error", detail, hint: error.hint ?? null }];
  }
}

/** The server's PostgreSQL and Redis, where it has them. */
function programsOf({ parts: { database, redis } }: z.infer<typeof Readiness>): DoctorCheck[] {
  return Object.entries({ database, redis }).flatMap(([name, state]): DoctorCheck[] => {
    if (state === undefined) return [];
    const isReached = state.status === "ok";
    const detail = `the server's, ${state.place}${isReached ? "" : ", doesn't answer"}`;
    return [{ name, status: isReached ? "ok" : "error", detail, hint: null }];
  });
}

function warning(detail: string): DoctorCheck {
  return { name: "server", status: "warning", detail, hint: null };
}
