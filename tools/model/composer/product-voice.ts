import type { Fact } from "../../../domain/fact.ts";
import type { PublicBrief } from "../port.ts";
import { fieldOf, type Field } from "./field.ts";
import { audiencePhrase, lowerFirst, readPhrase, upperFirst, type Phrase } from "./grammar.ts";
import type { Ledger } from "./ledger.ts";

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
  url: string | null;
  field: Field;
}

/** Reads the brief once; description and value are taken from public facts only, so a refused text stays unsaid. */
export function readProduct(brief: PublicBrief, ledger: Ledger): ProductVoice {
  const { name, targetAudience, url } = brief.product;
  const field = fieldOf(brief);
  const what = statementFrom("brief.product.description", name ?? "", ledger);
  const value = statementFrom("brief.product.unique_value", name ?? "", ledger);
  const namesReaders = what !== null && /\b(for|helps?|lets?)\b/u.test(what.phrase.text);
  return {
    name: name?.trim() ?? null,
    what,
    value,
    audience: namesReaders ? null : audiencePhrase(targetAudience),
    url,
    field,
  };
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
