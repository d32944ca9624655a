import type { PieceDraft } from "../../../../domain/piece.ts";
import type { Desk } from "../desk.ts";
import { chapter } from "../long-chapters.ts";
import { stanceTitle, subtitleFrom, writeLong, type LongForm } from "../long-form.ts";
import { stanceSubtitles } from "../long-frame-sentences.ts";
import { chosenSections, materialSection, objectionSection, section } from "../long-sections.ts";

const role = "section";

/** One idea, from the scene that shows it to the first step. */
export function writeBlogPost(desk: Desk): PieceDraft {
  return writeLong(desk, form);
}

const form: LongForm = {
  structuredFrom: 140,
  briefRole: role,
  briefMoves: ["costs", "turns", "steps", "signs"],
  title: stanceTitle,
  subtitle: (desk) => subtitleFrom(desk, "stance-subtitle", stanceSubtitles),
  body: (desk, { sections, related }) => [
    ...chosenSections(Math.max(2, sections), [
      [3, () => section(desk, "cost", { role })],
      [6, () => section(desk, "attempt", { role })],
      [1, () => section(desk, "turn", { role })],
      [7, () => section(desk, "scene", { role })],
      [2, () => section(desk, "step", { role })],
      [10, () => section(desk, "template", { role })],
      [4, () => section(desk, "sign", { role })],
      [5, () => objectionSection(desk, role)],
      [8, () => section(desk, "question", { role })],
    ]),
    ...materialSection(desk, role),
    ...related.flatMap((source) => chapter(desk, source, role)),
    ...chosenSections(sections > 8 ? 1 : 0, [[1, () => section(desk, "bonus", { role })]]),
  ],
};
