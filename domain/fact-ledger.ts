import type { Brief } from "./brief.ts";
import type { Fact } from "./fact.ts";
import { findFigures } from "./figures.ts";
import { findingOf, type Finding } from "./finding.ts";
import { refusedSentences } from "./claim-echo.ts";
import { cleanText, hostileLine } from "./hostile-text.ts";
import { invalidBrief } from "./request.ts";
import { shortened } from "./shortened.ts";

export interface Ledger {
  /** the brief without what was refused in it */
  brief: Brief;
  /** f1, f2 … : what may be printed, and what is known but internal */
  facts: Fact[];
  /** one warning for each sentence that was left out */
  findings: Finding[];
}

/**
 * The facts of a brief. Sentences that give orders to the writer, and markup, are left out of every field and reported;
 * they are never a fact.
 * @throws MarketingError "invalid-brief" when the product's name is not a plain name
 */
export function buildLedger(brief: Brief): Ledger {
  const findings: Finding[] = [];
  const refused: string[] = [];
  const refuse = (field: string, sentences: readonly string[]): void => {
    findings.push(...sentences.map((sentence) => refusal(field, sentence)));
    refused.push(...sentences);
  };
  const clean = (field: string, text: string): string => {
    const { text: kept, removed } = cleanText(text);
    refuse(field, removed);
    return kept;
  };
  const cleanOrNull = (field: string, text: string | null): string | null =>
    text === null ? null : clean(field, text) || null;
  const cleanAll = (field: string, texts: string[]): string[] =>
    texts.map((text, index) => clean(`${field}[${index}]`, text)).filter((text) => text !== "");

  if (brief.product.name !== null) requirePlainName(brief.product.name);
  const { product, brand } = brief;
  const audience = cleanAll("product.target_audience", product.targetAudience);
  const cleaned: Brief = {
    ...brief,
    name: clean("name", brief.name) || (product.name ?? ""),
    product: {
      name: product.name,
      description: cleanOrNull("product.description", product.description),
      targetAudience: audience.length === 0 ? ["everybody"] : audience,
      uniqueValue: cleanOrNull("product.unique_value", product.uniqueValue),
      url: product.url,
    },
    goals: Object.fromEntries(Object.entries(brief.goals).filter(([goal]) => clean("goals", goal) === goal)),
    facts: brief.facts.flatMap((fact, index) => {
      const field = fact.origin ?? `facts[${index}]`;
      const source = cleanOrNull(`${field}.source`, fact.source);
      if (fact.code !== null) {
        // Code is kept letter for letter or not at all.
        const order = hostileLine(fact.text);
        if (order === null) return [{ ...fact, source, code: { ...fact.code, about: clean(field, fact.code.about) } }];
        refuse(field, [order]);
        return [];
      }
      const text = clean(field, fact.text);
      return text === "" ? [] : [{ ...fact, text, source }];
    }),
    brand:
      brand === null
        ? null
        : {
            ...brand,
            voice: cleanAll("brand.voice", brand.voice),
            avoid: cleanAll("brand.avoid", brand.avoid),
            disclosure: cleanOrNull("brand.disclosure", brand.disclosure),
            postalAddress: cleanOrNull("brand.postal_address", brand.postalAddress),
          },
  };
  const facts = factsOf(cleaned);
  // The words of a refused sentence are not kept: what remains of them finds a text that says the same again.
  const echoes = [...(brief.refused ?? []), ...refusedSentences(refused, facts)];
  return { brief: echoes.length === 0 ? cleaned : { ...cleaned, refused: echoes }, facts, findings };
}

/**
 * The one figure of a text with its unit and what it is about; all null when there is none, or more than one.
 * @example parseFigure("cuts review time by 40%") // { value: 40, unit: "%", subject: "review time" }
 */
export function parseFigure(text: string): Pick<Fact, "value" | "unit" | "subject"> {
  const [figure, ...others] = findFigures(text);
  if (figure === undefined || others.length > 0 || figure.value === null) return noFigure;
  const unit =
    figure.unit === ""
      ? null
      : figure.kind === "count"
        ? (/^[\s-](\p{L}+)/u.exec(text.slice(figure.end))?.[1] ?? figure.unit)
        : figure.unit;
  return { value: figure.value, unit, subject: subjectOf(text, figure, unit) };
}

const noFigure = { value: null, unit: null, subject: null };

function subjectOf(
  text: string,
  { kind, start, end }: { kind: string; start: number; end: number },
  unit: string | null,
): string | null {
  const after = text
    .slice(end)
    .replace(/^[\s-]+/, "")
    .replace(/[.!?]+$/, "")
    .trim();
  const rest = kind === "count" && unit !== null && after.startsWith(unit) ? after.slice(unit.length).trim() : after;
  if (rest !== "") return rest;
  // "cuts review time by 40%": what stands between the verb and the figure
  const before = text
    .slice(0, start)
    .replace(/\s+(?:by|to|of|from|at|up|over|about|around|than|more|just|only)\s*$/i, "")
    .trim();
  return before.replace(/^(?:(?:it|we|they)\s+)?\p{L}+(?:s|es|ed)\s+(?=\p{L})/u, "") || null;
}

/** What a cleaned brief says, as facts: f1, f2 … in the order of its fields. */
export function factsOf(brief: Brief): Fact[] {
  const { product, budget } = brief;
  const facts: Omit<Fact, "id">[] = [];
  const add = (text: string | null, origin: string, isPublic: boolean): void => {
    if (text !== null) facts.push({ text, ...parseFigure(text), origin, public: isPublic, code: null });
  };
  add(product.name, "brief.product.name", true);
  add(product.description, "brief.product.description", true);
  add(product.uniqueValue, "brief.product.unique_value", true);
  add(product.url, "brief.product.url", true);
  product.targetAudience.forEach((text, index) => add(text, `brief.product.target_audience[${index}]`, true));
  brief.facts.forEach(({ text, public: isPublic, origin, code }, index) => {
    const figure = code === null ? parseFigure(text) : noFigure;
    facts.push({ text, ...figure, origin: origin ?? `brief.facts[${index}]`, public: isPublic, code });
  });
  const internal: [string, number | null][] = [
    ...Object.entries(brief.goals).map(([goal, target]): [string, number] => [`goals.${goal}`, target]),
    ["budget.content_pieces", budget.contentPieces],
    ["budget.daily_posts", budget.dailyPosts],
    ["budget.ad_spend", budget.adSpend],
  ];
  for (const [field, value] of internal) {
    if (value === null) continue;
    const subject = field.replace(/^\w+\./, "").replaceAll("_", " ");
    const origin = `brief.${field}`;
    facts.push({ text: `${subject}: ${value}`, value, unit: null, subject, origin, public: false, code: null });
  }
  return facts.map((fact, index) => ({ id: `f${index + 1}`, ...fact }));
}

function requirePlainName(name: string): void {
  const { removed } = cleanText(name);
  if (removed.length === 0) return;
  throw invalidBrief([
    {
      pointer: "/product/name",
      detail: `product name is no plain name: it holds ${quote(removed[0] ?? "")}; write the name alone`,
    },
  ]);
}

function refusal(field: string, sentence: string): Finding {
  return findingOf({
    rule: "untrusted-instruction",
    severity: "warning",
    message: `${field}: left out ${quote(sentence)}, because it speaks to the writer or holds markup`,
    pieceId: null,
  });
}

/** A foreign text on one line, at most 80 characters, without anything that could act where it is printed. */
function quote(text: string): string {
  const plain = text
    .replace(/[\p{C}\s]+/gu, " ")
    .replace(/["“”<>`]/g, "'")
    .trim();
  return `"${shortened(plain, 80)}"`;
}
