import { z } from "zod";
import type { BriefFact } from "./brief.ts";
import type { FieldError } from "./errors.ts";
import { address, line, literal, prose, wrongKind } from "./request-fields.ts";

/** Facts and sources that a person may write into a brief, both together. */
export const mostWritten = 200;
/** Facts of a brief in all, with those that were read from sources. */
export const mostFacts = 400;
/** Characters of a fact in words. */
export const longestFact = 2000;
/** Characters of a block of code. */
export const longestCode = 8000;

const FactCode = z.strictObject(
  { language: prose("a code's language", 40), about: prose("a code's about", 200) },
  { error: wrongKind("a fact's code", "an object {language, about}") },
);

/** A fact as it comes over the wire: a line, or an object; where it is code, its text is kept letter for letter. */
export const SuppliedFact = z.union(
  [
    line("a fact", longestFact).transform((text) => ({ text })),
    z
      .strictObject({
        text: z.string({ error: wrongKind("a fact's text", "text") }),
        source: prose("a fact's source", 2000),
        public: z.boolean({ error: wrongKind("a fact's public", "true or false") }).nullish(),
        origin: line("a fact's origin", 2500)
          .refine((origin) => !origin.startsWith("brief."), {
            error: 'a fact\'s origin names a file or a page; those that begin with "brief." are taken',
          })
          .nullish(),
        code: FactCode.nullish(),
      })
      .transform((fact, context) => {
        const schema = fact.code == null ? line("a fact's text", longestFact) : literal("a block of code", longestCode);
        const read = schema.safeParse(fact.text);
        for (const { message } of read.error?.issues ?? []) {
          context.addIssue({ code: "custom", message, path: ["text"], input: fact.text });
        }
        return { ...fact, text: read.data ?? "…" };
      }),
  ],
  { error: wrongKind("a fact", "text or {text, source, public}") },
);

type Supplied = z.infer<typeof SuppliedFact>;

export const SuppliedSource = z.union(
  [
    line("a source", 2000).transform((text) => ({ text })),
    z.strictObject({
      title: prose("a source's title", 500),
      url: address("a source's url"),
      text: prose("a source's text", 2000),
      public: z.boolean({ error: wrongKind("a source's public", "true or false") }).nullish(),
    }),
  ],
  { error: wrongKind("a source", "text or {title, url, text}") },
);

interface Counted {
  facts?: Supplied[] | null | undefined;
  sources?: unknown[] | null | undefined;
}

/** What is wrong with the number of facts and sources: a source is a fact too, and what was read from files and pages goes beyond. */
export function countFaults({ facts, sources }: Counted): FieldError[] {
  const read = (facts ?? []).filter((fact) => "origin" in fact && fact.origin != null).length;
  const written = (facts ?? []).length - read + (sources ?? []).length;
  if (written > mostWritten) {
    const detail = `more than ${mostWritten} facts and sources; only facts that name an origin may go beyond`;
    return [{ pointer: "/facts", detail }];
  }
  return written + read > mostFacts ? [{ pointer: "/facts", detail: `more than ${mostFacts} facts in all` }] : [];
}

/** The fact with every default filled. */
export function fillFact(supplied: Supplied): BriefFact {
  const fact = { source: null, public: null, origin: null, code: null, ...supplied };
  return {
    text: fact.text,
    source: fact.source ?? null,
    public: fact.public ?? true,
    origin: fact.origin ?? null,
    code: fact.code == null ? null : { language: onOneLine(fact.code.language), about: onOneLine(fact.code.about) },
  };
}

/** What a source says is a fact; a bare name, path or address of one is kept, but says nothing that could be printed. */
export function factOfSource(source: z.infer<typeof SuppliedSource>): BriefFact[] {
  if (!("title" in source || "url" in source)) {
    return source.text == null ? [] : [fillFact({ text: onOneLine(source.text), source: source.text, public: false })];
  }
  const text = source.text ?? source.title ?? source.url;
  const isPublic = source.text != null && (source.public ?? true);
  if (text == null) return [];
  return [fillFact({ text: onOneLine(text), source: source.url ?? source.title ?? null, public: isPublic })];
}

/** A fact is one line, also where a source said it on several. */
function onOneLine(text: string | null | undefined): string {
  return (text ?? "").replace(/\s+/g, " ").trim();
}
