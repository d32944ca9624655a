import type { CampaignAnswer } from "../app/answer.ts";
import { contentTypes } from "../domain/content-types.ts";
import { columns, type Page } from "./layout.ts";

/** The commands that make sense now, each with what it does; never wrapped, so that they can be copied. */
export function nextSteps({ campaign, summary }: CampaignAnswer, { command }: Page): string[] {
  const { id, status } = campaign;
  const resume = ["go on", `run resume ${id}`];
  const approve = ["approve", `approve ${id}`];
  const change = ["change", `chat ${id} "${exampleChange(summary)}"`];
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

/** What would make the texts say more, null when the brief holds it all. */
export function briefAdvice({ missing }: Pick<CampaignAnswer["summary"], "missing">): string | null {
  const flags = missing.map((field) => (field === "url" ? "--product-url" : "--description"));
  if (flags.length === 0) return null;
  return `the brief says little: create with ${flags.join(" and ")}, and the texts say more`;
}

/** A change that this campaign can have: of LinkedIn posts where it has some, else of what it has first. */
export function exampleChange({ pieces }: Pick<CampaignAnswer["summary"], "pieces">): string {
  const types = pieces.by_channel.flatMap((channel) => channel.types.map(({ type }) => type));
  const type = types.find((own) => own === "linkedin_post") ?? types[0];
  return type === undefined ? "what is planned for week 1?" : `make the ${contentTypes[type].plural} more casual`;
}
