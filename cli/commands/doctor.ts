import type { Command } from "commander";
import { errorTable } from "../../domain/errors.ts";
import type { Act } from "../act.ts";
import { cleanText } from "../clean-text.ts";
import { columns } from "../layout.ts";
import { checkOutput } from "../output.ts";
import { giveResult } from "../result.ts";
import type { Session } from "../session.ts";

/** `doctor`: look at everything a campaign needs. */
export function defineDoctor(command: Command, act: Act): void {
  command.action(act(doctor));
}

async function doctor(session: Session): Promise<number> {
  await checkOutput(session);
  const { readConfig } = await import("../../app/config.ts");
  const { examine } = await import("../../app/doctor.ts");
  const report = await examine(readConfig(session.terminal.env));
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
