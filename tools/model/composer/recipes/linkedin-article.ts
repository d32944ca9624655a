import type { PieceDraft } from "../../../../domain/piece.ts";
import type { Desk } from "../desk.ts";
import { chapter } from "../long-chapters.ts";
import { openingText, stanceTitle, subtitleFrom, writeLong, type LongForm } from "../long-form.ts";
import { stanceSubtitles } from "../long-frame-sentences.ts";
import { chosenSections, materialSection, objectionSection, section } from "../long-sections.ts";

const role = "section";

/** A stance, a scene, headings that tell the story, and the best objection before the request. */
export function writeLinkedinArticle(desk: Desk): PieceDraft {
  return writeLong(desk, form);
}

const form: LongForm = {
  structuredFrom: 220,
  briefRole: role,
  briefMoves: ["costs", "attempts", "turns", "steps"],
  title: stanceTitle,
  subtitle: (desk) => subtitleFrom(desk, "stance-subtitle", stanceSubtitles),
  opening: (desk, title) => desk.takeHook("scenes") ?? openingText(desk, title),
  body: (desk, { sections, related }) => [
    ...chosenSections(Math.max(3, sections - 1), [
      [3, () => section(desk, "cost", { role })],
      [4, () => section(desk, "attempt", { role })],
      [1, () => section(desk, "turn", { role })],
      [2, () => section(desk, "step", { role })],
      [6, () => section(desk, "question", { role })],
      [8, () => section(desk, "template", { role })],
      [5, () => section(desk, "sign", { role })],
      [7, () => section(desk, "bonus", { role })],
    ]),
    ...materialSection(desk, role),
    ...related.flatMap((source) => chapter(desk, source, role)),
    ...objectionSection(desk, "objection"),
  ],
};
