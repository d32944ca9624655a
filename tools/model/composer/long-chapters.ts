import type { Desk } from "./desk.ts";
import {
  chapterEndHeadings,
  chapterHeadings,
  chapterHelpHeadings,
  chapterIntroductions,
  chapterOpeners,
} from "./long-frame-sentences.ts";
import type { SectionKind } from "./long-section-sentences.ts";
import { section, type Items, type SectionOptions } from "./long-sections.ts";

/** Says why the related themes belong into the text; null when there are none. */
export function chapterNote(desk: Desk, related: readonly Desk[]): string | null {
  if (related.length === 0) return null;
  const labels = related.map(({ label }) => label);
  const last = labels.at(-1) ?? "";
  const others = labels.length === 1 ? last : `${labels.slice(0, -1).join(", ")} and ${last}`;
  return desk.pick("chapter-note", chapterIntroductions, {
    by: "type",
    slots: { others },
    suits: (frame) => labels.length > 1 || !/neighbors|one of them|all of them|each of them/iu.test(frame),
  });
}

/** Without heading and opener: what goes on under the heading before it. */
function more(desk: Desk, kind: SectionKind, place: SectionOptions): Items {
  return section(desk, kind, { ...place, heading: "", opener: "" }).slice(1);
}

/** The first section of a related theme: how it hangs together with the piece's own, what falls short there, and what it costs. */
export function chapterStart(desk: Desk, source: Desk, role: string): Items {
  const heading = desk.pick("chapter-heading", chapterHeadings, { by: "type", slots: { other: source.label } });
  const opener = chapterOpener(desk, source) ?? undefined;
  return [
    ...section(desk, "attempt", { role, source, heading: heading ?? undefined, opener }),
    ...more(desk, "cost", { role, source }),
  ];
}

/** A related theme in three sections: how it hangs together, what helps, and how to tell and where it ends. */
export function chapter(desk: Desk, source: Desk, role: string): Items {
  const pick = (key: string, frames: readonly string[]): string | undefined =>
    desk.pick(key, frames, { by: "type", slots: { other: source.label } }) ?? undefined;
  return [
    ...chapterStart(desk, source, role),
    ...section(desk, "step", { role, source, heading: pick("chapter-help", chapterHelpHeadings) }),
    ...more(desk, "turn", { role, source }),
    ...section(desk, "sign", { role, source, heading: pick("chapter-end", chapterEndHeadings) }),
    ...more(desk, "limit", { role, source }),
  ];
}

/** The sentence that leads from the piece's theme to a related one, where it has no section of its own. */
export function chapterOpener(desk: Desk, source: Desk): string | null {
  return desk.pick("chapter-opener", chapterOpeners, { by: "type", slots: { other: source.label } });
}
