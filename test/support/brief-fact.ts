import type { Brand, BriefFact } from "../../domain/brief.ts";

/** A fact of a brief that says nothing beyond its text. */
export function briefFact(text: string, over: Partial<BriefFact> = {}): BriefFact {
  return { text, source: null, public: true, origin: null, code: null, ...over };
}

/** A brand that says nothing but what is given. */
export function noBrandBut(over: Partial<Brand>): Brand {
  return { name: null, voice: [], avoid: [], disclosure: null, colors: null, postalAddress: null, links: {}, ...over };
}
