import type { CampaignAnswer } from "../app/answer.ts";
import { columns, type Page } from "./layout.ts";

/** The commands that make sense now, each with what it does; never wrapped, so that they can be copied. */
export function nextSteps({ id, status }: CampaignAnswer["campaign"], { command }: Page): string[] {
  const resume = ["go on", `run resume ${id}`];
  const approve = ["approve", `approve ${id}`];
  const change = ["change", `chat ${id} "make the LinkedIn posts more casual"`];
  const save = ["save", `export ${id} --output campaign.json`];
  const show = ["see again", `campaigns show ${id}`];
  const steps = {
    draft: [resume, show],
    failed: [resume, show],
    awaiting_approval: [approve, change, save, show],
    partial: [change, approve, save, show],
    approved: [save, change, show],
    running: [save, show],
    paused: [save, show],
    completed: [save, show],
  }[status];
  return columns(
    steps.map(([what = "", call = ""]) => [`  ${what}`, `${command} ${call}`]),
    4,
  );
}
