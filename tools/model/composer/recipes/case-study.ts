import type { PieceDraft } from "../../../../domain/piece.ts";
import { caseSubtitles, measuringRules, planNotes, takeaways } from "../case-study-sentences.ts";
import type { Desk } from "../desk.ts";
import { paragraphs } from "../fitting.ts";
import { supply } from "../length.ts";
import { chapterOpener } from "../long-chapters.ts";
import { openingText, subtitleFrom, writeLong, type LongForm, type Room } from "../long-form.ts";
import { listOf, paragraphOf, type Items } from "../long-sections.ts";
import { adviceOf, bonus, turn } from "../moves.ts";
import { introduction, suppliedProof, valueClaim } from "../product-passage.ts";

/**
 * A case study before its results: a plan, called so in its title, with the headings of a case study. It prints a result
 * only where the brief supplies one as a fact.
 */
export function writeCaseStudy(desk: Desk): PieceDraft {
  return writeLong(desk, form);
}

const form: LongForm = {
  structuredFrom: 170,
  briefRole: "approach",
  briefMoves: ["costs", "steps", "signs", "limits"],
  requestAfter: "thought",
  title: titleOf,
  subtitle: (desk) => subtitleFrom(desk, "case-subtitle", caseSubtitles),
  opening: (desk, title) => paragraphs(openingText(desk, title), desk.pick("plan-note", planNotes, { by: "type" })),
  framing: false,
  closing: () => [],
  body: (desk, room) => [...challenge(desk, room), ...approach(desk, room), ...results(desk, room), ...lessons(desk)],
};

/** A title of the bank that calls it a plan; else one that does. */
function titleOf(desk: Desk): string {
  return (
    desk.take("caseStudyTitles", (title) => /\bplan\b/iu.test(title)) ??
    `A plan to measure what changes: a trial on ${desk.label}`
  );
}

/** What was lost and what has been tried, in turn. */
function challenge(desk: Desk, { words, related }: Room): Items {
  const role = "challenge";
  const first = desk.take("costs") ?? "";
  const most = words < 1000 ? 3 : Infinity;
  const paragraph =
    (source: Desk) =>
    (drawn: number): string | null =>
      paragraphOf(source, drawn % 2 === 0 ? "attempts" : "costs", drawn);
  return [
    { role, heading: "Challenge", text: first },
    supply(role, paragraph(desk), { joins: true, most }),
    ...related.flatMap((source): Items => [
      { role, text: chapterOpener(desk, source) ?? "", joins: true, isWhole: true },
      supply(role, paragraph(source), { joins: true }),
    ]),
  ];
}

/** The changes to try as a numbered list; in a long plan those of related themes as well, and the thoughts behind them. */
function approach(desk: Desk, { words, related }: Room): Items {
  const role = "approach";
  const { product } = desk;
  const named = product.what === null || words < 300 ? null : introduction(desk, { withClaim: false });
  const about = named === null ? null : `The product could be one of the changes to test. ${named}`;
  const list = (source: Desk): Items => [
    supply(
      role,
      (drawn) => {
        const step = source.take("steps");
        const check = words < 1000 ? null : step?.check;
        return step === null ? null : `${drawn + 1}. ${[adviceOf(step), check].filter(Boolean).join(" ")}`;
      },
      { joins: true, least: 2, most: words < 1000 ? 5 : 10 },
    ),
  ];
  return [
    { role, heading: "Approach", text: paragraphs(turn(desk), "The changes, one after the other:"), isWhole: true },
    ...list(desk),
    ...(words < 900 ? [] : [supply(role, (drawn) => paragraphOf(desk, "turns", drawn), { joins: true })]),
    ...related.flatMap((source): Items => [
      { role, text: `On ${source.label}, the changes to try:`, joins: true, isWhole: true },
      ...list(source),
      supply(role, (drawn) => paragraphOf(source, "turns", drawn), { joins: true }),
    ]),
    ...(about === null ? [] : [{ role, text: about, joins: true, isWhole: true }]),
  ];
}

function results(desk: Desk, { words, related }: Room): Items {
  const role = "results";
  const heading = "What we will measure as results";
  const sources = [desk, ...related];
  const sign = (): string | null => {
    const text = sources.reduce<string | null>((found, source) => found ?? source.take("signs"), null);
    return text === null ? null : `- ${text}`;
  };
  const rule = (): string | null => {
    const text = desk.pick("measuring", measuringRules, { by: "type", stride: 5 });
    return text === null ? null : `- ${text}`;
  };
  const claims = words < 300 ? [] : [valueClaim(desk), suppliedProof(desk)].filter((text) => text !== null);
  return [
    { role, heading, text: "The signs to look for:", isWhole: true },
    supply(role, sign, { joins: true, least: 2, most: words < 1000 ? 4 : Infinity }),
    ...(words < 300
      ? []
      : [
          { role, text: "The rules of the trial:", joins: true, isWhole: true },
          supply(role, rule, { joins: true, least: 2, most: words < 1000 ? 5 : Infinity }),
        ]),
    ...claims.map((text) => ({ role, text, joins: true, isWhole: true })),
  ];
}

function lessons(desk: Desk): Items {
  const role = "takeaways";
  const points = [1, 2].map(() => desk.pick("takeaway", takeaways, { by: "type", stride: 2 }));
  const isLong = desk.task.outline.words >= 500;
  const ahead = isLong ? bonus(desk) : null;
  return [
    {
      role,
      heading: "What others can take from it",
      text: points.filter((text) => text !== null).join(" "),
    },
    supply(role, (drawn) => paragraphOf(desk, "limits", drawn), { joins: true }),
    ...(isLong
      ? [
          { role, text: "Questions to ask before a trial like this one:", joins: true, isWhole: true },
          supply(role, () => itemOf(desk.take("questions")), { joins: true, least: 2, most: 4 }),
        ]
      : []),
    ...(ahead === null ? [] : [{ role, text: ahead, joins: true, rank: 1 }]),
  ];
}

function itemOf(text: string | null): string | null {
  return text === null ? null : listOf([text]);
}
