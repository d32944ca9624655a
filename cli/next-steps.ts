import type { CampaignAnswer } from "../app/answer.ts";
import { columns, type Page } from "./layout.ts";

/** The commands that make sense now, each with what it does; never wrapped, so that they can be copied. */
export function nextSteps({ id, status }: CampaignAnswer["campaign"], { command }: Page): string[] {
  const resume = ["go on", `run resume ${id}`];
  const approve = ["approve", `approve ${id}`];
  const change = ["change", `chat ${id} "make the LinkedIn posts more casual"`];
  const save = ["save", `export ${id} --output campaign.json`];
  const show = ["see again", `campaigns show ${id}`];
  const read = ["read", `campaigns show ${id} --texts`];
  const steps = {
    draft: [resume, show],
    failed: [resume, show],
    awaiting_approval: [read, approve, change, save, show],
    partial: [read, change, approve, save, show],
    approved: [read, save, change, show],
    running: [read, save, show],
    paused: [read, save, show],
    completed: [read, save, show],
  }[status];
  return columns(
    steps.map(([what = "", call = ""]) => [`  ${what}`, `${command} ${call}`]),
    4,
  );
}
