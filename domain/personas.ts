import type { PersonaName } from "./vocabulary.ts";

/** How one kind of reader is written for. `plural` fits after "for": "for developers". */
export interface Persona {
  plural: string;
  tone: string;
  painPoints: readonly string[];
  interests: readonly string[];
  language: readonly string[];
  /** what convinces this reader, when the brief supplies it */
  proof: readonly string[];
  /** next steps that this reader takes */
  requests: readonly string[];
  /** Flesch reading ease to aim at, lowest and highest */
  readingEase: readonly [number, number];
}

/** The three personas of the product description, and "general" for every other audience. */
export const personas = {
  developer: {
    plural: "developers",
    tone: "technical, practical",
    painPoints: ["repetitive code", "tight deadlines"],
    interests: ["new tools", "productivity"],
    language: ["technical terms", "code examples"],
    proof: ["code", "a benchmark"],
    requests: ["run it", "read the docs"],
    readingEase: [50, 75],
  },
  cto: {
    plural: "technology leaders",
    tone: "strategic, ROI-focused",
    painPoints: ["team productivity", "technical debt"],
    interests: ["scalability", "cost reduction"],
    language: ["business impact", "metrics"],
    proof: ["a named peer", "figures"],
    requests: ["start a pilot", "see a demo"],
    readingEase: [40, 65],
  },
  founder: {
    plural: "founders",
    tone: "visionary, growth-oriented",
    painPoints: ["speed to market", "resource constraints"],
    interests: ["competitive advantage", "innovation"],
    language: ["market opportunity", "disruption"],
    proof: ["a story"],
    requests: ["start", "book a short call"],
    readingEase: [55, 80],
  },
  general: {
    plural: "teams",
    tone: "clear, friendly",
    painPoints: ["too little time", "work that repeats itself"],
    interests: ["simpler work", "better results"],
    language: ["plain words", "everyday examples"],
    proof: ["an example"],
    requests: ["have a look", "try it"],
    readingEase: [60, 80],
  },
} as const satisfies Record<PersonaName, Persona>;

/** Trades whose "engineers" and "developers" do not write software. */
const otherTrades =
  /\b(?:civil|mechanical|chemical|electrical|structural|sound|sales|mining|aerospace|(?:real[ -]estate|property|business|land|curriculum) develop)/i;

const leaders =
  /\b(?:ctos?|cios?|(?:chief|head|heads|vps?|directors?) .*(?:technology|technical|engineering|software|development|information)|(?:engineering|tech|technology|technical|software|development|dev|it) (?:leaders?|leads?|managers?|directors?|heads?|executives?|leadership|decision[ -]makers?)|(?:vps?|heads?|directors?) engineering|tech leads?)\b/i;
const founders =
  /\b(?:(?:co-?)?founders?|start-?ups?|entrepreneurs?|indie hackers?|solopreneurs?|ceos?|(?:small[ -])?business owners?)\b/i;
const developers =
  /\b(?:devs?|dev-?ops|sres?|[a-z]*developers?|engineers?|programmers?|coders?|hackers?|software architects?|data scientists?|maintainers?)\b/i;

/**
 * The persona that an audience is written for; "general" when it is none of the three.
 * The role counts more than the place: "startup CTOs" are technology leaders.
 * @example personaOf("VP engineering") // "cto"
 */
export function personaOf(audience: string): PersonaName {
  if (leaders.test(audience)) return "cto";
  if (otherTrades.test(audience)) return "general";
  if (/\bstart-?ups?\b/i.test(audience) && developers.test(audience)) return "developer";
  if (founders.test(audience)) return "founder";
  return developers.test(audience) ? "developer" : "general";
}

/** The personas of several audiences, each once, in the order of first mention; never empty. */
export function personasOf(audiences: readonly string[]): PersonaName[] {
  const names = [...new Set(audiences.map(personaOf))];
  return names.length === 0 ? ["general"] : names;
}
