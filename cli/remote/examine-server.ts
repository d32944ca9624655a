import { z } from "zod";
import type { DoctorCheck } from "../../app/doctor.ts";
import { MarketingError } from "../../domain/errors.ts";
import { connect, type ServerOptions } from "./http.ts";
import { foreignAnswer, jsonOf } from "./problem.ts";
import { campaignsPath } from "./runs.ts";

const Readiness = z.object({
  status: z.enum(["ready", "unavailable"]),
  parts: z.object({
    store: z.string(),
    writer: z.object({ name: z.string(), model: z.string().nullable() }),
    runs: z.string(),
  }),
});

/** Whether a server answers, is ready for work and takes our key, and who writes there. */
export async function examineServer(options: ServerOptions): Promise<DoctorCheck> {
  const { url } = options;
  try {
    const server = connect(options);
    const response = await server.send("/readyz");
    const readiness = Readiness.safeParse(jsonOf(await response.text())).data;
    if (readiness === undefined) throw foreignAnswer(url, response.status);
    const { store, writer, runs } = readiness.parts;
    if (readiness.status !== "ready") {
      const detail = `${url} is not ready: store ${store}, runs ${runs}`;
      return { name: "server", status: "error", detail, hint: "try again in a moment; its log says more" };
    }
    await server.ask(campaignsPath, { query: { limit: "1" } });
    return { name: "server", status: "ok", detail: `${url}, written by ${writer.model ?? writer.name}`, hint: null };
  } catch (error) {
    if (!(error instanceof MarketingError)) throw error;
    const detail = error.why === undefined ? error.message : `${error.message}: ${error.why}`;
    return { name: "server", status: "error", detail, hint: error.hint ?? null };
  }
}
