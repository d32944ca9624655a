import type { Command } from "commander";
import { errorTable, MarketingError } from "../../domain/errors.ts";
import type { DoctorCheck } from "../../app/doctor.ts";
import type { Act } from "../act.ts";
import { cleanText } from "../clean-text.ts";
import { findWorkplace, type Workplace } from "../find-workplace.ts";
import { columns } from "../layout.ts";
import { checkOutput } from "../output.ts";
import { giveResult } from "../result.ts";
import type { Session } from "../session.ts";

/** `doctor`: look at everything a campaign needs, and at the server where there is one. */
export function defineDoctor(command: Command, act: Act): void {
  command.action(act(doctor));
}

async function doctor(session: Session): Promise<number> {
  await checkOutput(session);
  const report = { checks: await examineAll(session) };
  await giveResult(session, "doctor", report, () =>
    columns(
      report.checks.map(({ name, status, detail, hint }) => [
        status,
        name,
        cleanText(hint === null ? detail : `${detail}; ${hint}`),
      ]),
    ).join("\n"),
  );
  return report.checks.some(({ status }) => status === "error") ? errorTable.internal.exit : 0;
}

async function examineAll(session: Session): Promise<DoctorCheck[]> {
  const [{ readConfig, readSecrets }, { examine }] = await Promise.all([
    import("../../app/config.ts"),
    import("../../app/doctor.ts"),
  ]);
  const { env } = session.terminal;
  const checks = await examine(readConfig(env), readSecrets(env));
  const server = await serverOf(session);
  if (server === null) return checks;
  const { examineServer } = await import("../remote/examine-server.ts");
  return [...checks, ...(await examineServer(server))];
}

/** The server of the session; a lock that can't be read is among the checks already. */
async function serverOf(session: Session): Promise<Workplace["server"]> {
  try {
    return (await findWorkplace(session)).server;
  } catch (error) {
    if (error instanceof MarketingError && error.code === "store-locked") return null;
    throw error;
  }
}
