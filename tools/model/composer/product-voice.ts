import type { Fact } from "../../../domain/fact.ts";
import type { PublicBrief } from "../port.ts";
import { spellBrand, standsFor } from "./brand-words.ts";
import { fieldOf, type Field } from "./field.ts";
import { audiencePhrase, lowerFirst, readPhrase, upperFirst, type Phrase } from "./grammar.ts";
import type { Ledger } from "./ledger.ts";
import { requestLinkOf, type LinkedPage } from "./request-link.ts";
import { tradeOf, type Trade } from "./trade.ts";

/** A text of the brief that may be printed: its grammar and the fact that it rests on. */
export interface Statement {
  phrase: Phrase;
  fact: Fact;
}

/** What can be said about the product, already read and checked. Null = better not said. */
export interface ProductVoice {
  /** null = the text promotes nothing */
  name: string | null;
  what: Statement | null;
  value: Statement | null;
  /** the readers in one phrase, unless the description names them itself */
  audience: string | null;
  /** where requests lead: the page that suits the objective, or the product's own address */
  url: string | null;
  /** what is known of that address; null = nothing */
  page: LinkedPage | null;
  field: Field;
  /** the subject that the product belongs to, in words that fit behind a preposition: "rail freight" */
  trade: Trade | null;
}

/** Reads the brief once; description and value are taken from public facts only, so a refused text stays unsaid. */
export function readProduct(brief: PublicBrief, ledger: Ledger): ProductVoice {
  const { targetAudience } = brief.product;
  const name = brief.product.name === null ? null : spellBrand(brief.product.name.trim(), brief.brand?.name ?? null);
  const mayStand = standsFor(brief.brand);
  const read = (field: "description" | "unique_value"): Statement | null => {
    const statement = statementFrom(`brief.product.${field}`, brief.product.name ?? "", ledger);
    return statement !== null && mayStand(statement.phrase.text) ? statement : null;
  };
  const link = requestLinkOf(brief);
  const what = read("description");
  const value = read("unique_value");
  const namesReaders = what !== null && /\b(for|helps?|lets?)\b/u.test(what.phrase.text);
  return {
    name,
    what,
    value,
    audience: namesReaders ? null : readersIn(targetAudience, mayStand),
    url: link?.url ?? null,
    page: link?.page ?? null,
    field: fieldOf(brief),
    trade: tradeOf(brief),
  };
}

function readersIn(audience: readonly string[], mayStand: (text: string) => boolean): string | null {
  const phrase = audiencePhrase(audience);
  return phrase !== null && mayStand(phrase) ? phrase : null;
}

function statementFrom(origin: string, name: string, ledger: Ledger): Statement | null {
  for (const fact of ledger.from(origin)) {
    const phrase = readPhrase(fact.text, name);
    if (phrase !== null && ledger.covers(phrase.text)) return { phrase, fact };
  }
  return null;
}

/** After a colon a noun, verb or order stays small; a sentence of the brief keeps its own capital. */
export function shownText({ phrase }: Statement): string {
  return phrase.form === "sentence"
    ? upperFirst(phrase.text)
    : phrase.form === "colon"
      ? phrase.text
      : lowerFirst(phrase.text);
}
