import type { Fact } from "../../../../domain/fact.ts";
import type { PieceDraft } from "../../../../domain/piece.ts";
import type { Desk } from "../desk.ts";
import type { Passage } from "../length.ts";
import { productIn, stepsFor, writeMail, type MailWords } from "../mail-frame.ts";
import { pickSubject, preheaderFrom } from "../mail-head.ts";
import { mailRequestFor } from "../mail-requests.ts";
import { adviceOf, limit, openingOf, sign, turn } from "../moves.ts";
import { introduction } from "../product-passage.ts";
import { newsOf, printFact, suppliedFacts } from "../supplied-facts.ts";
import {
  aboutPreheader,
  aboutSubjects,
  changeLabels,
  forReaders,
  forWhom,
  newsPreheader,
  newsSubjects,
  noNews,
  plainAboutSubjects,
  plainNewsSubjects,
  plainNoNews,
  useLabels,
} from "../update-sentences.ts";

const mostChanges = 6;

/**
 * A product update: what changed, for whom, what to do. News is printed from supplied facts alone; where there is none, the
 * mail says so and is about what the product does and how to use it.
 */
export function writeProductUpdate(desk: Desk): PieceDraft {
  return writeMail(desk, wordsOf);
}

function wordsOf(desk: Desk): MailWords {
  const news = newsOf(desk).slice(0, mostChanges);
  const { hook, follow } = openingOf(desk);
  const step = desk.take("steps");
  const label = desk.pick("update-use", useLabels, { by: "type" }) ?? "Where to start:";
  const change = news.length === 0 ? noNewsOf(desk) : newsText(desk, news);
  const reader = readerOf(desk);
  const use = step === null || stepsFor(desk, 3) === 0 ? null : `${label} ${adviceOf(step)}`;
  const check = step === null ? null : `How to see that it worked: ${step.check}`;
  const product = productIn(desk, () => introduction(desk, { withClaim: false }));
  const others = suppliedFacts(desk)
    .filter(({ id }) => !news.some((fact) => fact.id === id))
    .slice(0, 2)
    .map((fact) => ({ ...optional(`For the record: ${printFact(desk, fact)}`, 3), isWhole: true }));
  const extra = [optional(turn(desk), 4), optional(sign(desk), 5), optional(limit(desk), 6)];
  const request = mailRequestFor(desk, use === null ? "thought" : "step", { isIntroduced: product !== null });
  return {
    hook,
    subject: subjectOf(desk, news.length > 0),
    preheader: preheaderFrom(
      news.length > 0 ? [] : [step?.action ?? ""],
      news.length > 0 ? newsPreheader : aboutPreheader,
    ),
    opening: [{ text: hook }, { text: follow ?? "", rank: 1 }],
    middle: [
      { role: "change", text: change, isWhole: true },
      ...(reader === null ? [] : [optional(reader, 2)]),
      ...(use === null ? [] : [{ role: "body", text: use }]),
      ...(use === null || check === null ? [] : [{ ...optional(check, 3), joins: true }]),
      ...others,
      ...extra.filter(({ text }) => text !== ""),
    ],
    product,
    request,
    chapterRole: "body",
  };
}

function newsText(desk: Desk, news: readonly Fact[]): string {
  const label = desk.pick("update-change", changeLabels, { by: "type" }) ?? "What has changed:";
  const sentences = news.map((fact) => printFact(desk, fact));
  return sentences.length === 1
    ? `${label} ${sentences[0] ?? ""}`
    : `${label}\n\n${sentences.map((sentence) => `- ${sentence}`).join("\n")}`;
}

function noNewsOf(desk: Desk): string {
  const frames = desk.product.name === null ? plainNoNews : noNews;
  return desk.pick("update-no-news", frames, { by: "type" }) ?? plainNoNews[0] ?? "";
}

/** Whom it concerns: the readers that the brief names, or whoever deals with the theme. */
function readerOf(desk: Desk): string | null {
  return desk.pick("update-whom", desk.slots["audience"] === null ? forReaders : [...forWhom, ...forReaders], {
    by: "type",
  });
}

function subjectOf(desk: Desk, hasNews: boolean): string {
  const named = hasNews ? newsSubjects : aboutSubjects;
  const plain = hasNews ? plainNewsSubjects : plainAboutSubjects;
  const key = hasNews ? "news" : "about";
  return (
    (desk.product.name === null ? null : pickSubject(desk, key, { frames: named })) ??
    pickSubject(desk, `plain-${key}`, { frames: plain }) ??
    "How to use what you have already"
  );
}

function optional(text: string | null, rank: number): Passage {
  return { role: "body", text: text ?? "", rank };
}
