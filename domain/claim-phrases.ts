/** Words that lean on a proof: allowed only where a public fact says the same words. Read without regard to case. */

const makers =
  "(?:thousands|hundreds|millions|dozens|\\d|over|more than|many|leading|top|the world'?s?|teams|developers|engineers|companies|startups|founders|customers|users|professionals|brands|enterprises|organi[sz]ations|experts|fortune)";
const things =
  "(?:platforms?|tools?|solutions?|products?|providers?|company|companies|software|services?|apps?|frameworks?|library|agency|systems?|assistants?|generators?|editors?|choice|vendors?|way)";
const superlative =
  "(?:best|fastest|easiest|smartest|cheapest|safest|simplest|strongest|largest|leading|ultimate|perfect|most \\p{L}+)";

const phrase = (source: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}-])(?:${source})`, "giu");

export interface PhraseList {
  /** what the text in lower case must hold: a cheap test, since most texts claim nothing */
  hint: RegExp;
  patterns: readonly RegExp[];
}

/** "studies show", "trusted by", invented voices and promises. */
export const authorityPhrases: PhraseList = {
  hint: /stud|survey|research|expert|scientist|analyst|statistic|poll|according|proven|(?:trusted|loved|relied on|chosen|recommended|endorsed|used|praised|backed) by|join |report|love|rave|agree|swear|tell us|told|wrote to|said to|guarantee|risk-free/,
  patterns: [
    phrase(
      "(?:(?:recent|new|many|several|numerous)\\s)?(?:studies|stud(?:y|ies) after study|surveys?|research(?:ers)?|experts|scientists|analysts|statistics|polls)\\s+(?:clearly\\s|consistently\\s|have\\s|has\\s|all\\s)?(?:shows?|shown|says?|suggests?|agree|proves?|proven|found|finds?|confirms?|confirmed|indicates?|reveals?|estimates?|predicts?)(?!\\p{L})",
    ),
    phrase(
      "according to (?:\\p{L}+ ){0,3}(?:stud(?:y|ies)|surveys?|reports?|research|experts?|analysts?|polls?|industry data)(?!\\p{L})",
    ),
    phrase(
      "(?:scientifically|clinically|statistically) proven|it (?:is|has been) proven|proven (?:to|results)(?!\\p{L})",
    ),
    phrase(
      `(?:trusted|loved|relied on|chosen|recommended|endorsed|used|praised|backed) by ${makers}(?!\\p{L})(?! (?:of code|who wrote|on the team))`,
    ),
    phrase("join (?:the )?(?:thousands|hundreds|millions|dozens|over|more than|\\d)"),
    phrase(
      "(?:users|customers|clients)\\s+(?:report|reported)\\s+(?:that|an?|saving|higher|faster|fewer|less|better|up to|big|huge)(?!\\p{L})",
    ),
    phrase(
      "(?:our|happy|many|most|all) (?:\\p{L}+ )?(?:customers|users|clients) (?:love|rave|agree|swear|tell us|are raving)(?!\\p{L})",
    ),
    phrase(
      "(?:an?|one|one of our|our) (?:\\p{L}+ )?(?:customers?|clients?|users?|readers?|ctos?|founders?) (?:recently |just |once )?(?:told|wrote to|said to) (?:us|me)(?!\\p{L})",
    ),
    phrase("money-back guarantee|guaranteed results|results (?:are )?guaranteed|risk-free|we guarantee"),
  ],
};

/** Prizes, ratings and certificates. */
export const awardPhrases: PhraseList = {
  hint: /award|as seen|featured|voted|-star|-rated|-reviewed|acclaim|prize|medal|trophy|honou?r|of the (?:year|month|week|day)|certifi|complian|attested|accredited/,
  patterns: [
    phrase(
      "award-winning|multi-award|as seen (?:in|on)(?!\\p{L})|featured (?:in|on) (?:the )?(?=\\p{Lu})|voted (?:the )?best|(?:five|5)-star|(?:top|highest|best)-(?:rated|reviewed)|critically acclaimed",
    ),
    phrase(
      "(?:won|wins?|winner of|awarded|received|shortlisted for|nominated for|finalist (?:in|for|of)) (?:the |an? |our )?(?:\\p{L}+ ){0,5}?(?:awards?|prizes?|medals?|trophy|honou?rs?)(?!\\p{L})",
    ),
    phrase("(?:product|app|tool|startup|company|bakery|restaurant) of the (?:year|month|week|day)(?!\\p{L})"),
    phrase(
      "(?:gdpr|hipaa|pci(?:[ -]dss)?|fedramp|soc(?: 2)?|iso(?: \\d+)?)(?: type (?:i|ii|1|2))?[- ](?:certified|compliant|certification|attested|accredited)(?!\\p{L})",
    ),
  ],
};

/** Ranks that no product may give itself without proof. */
export const rankPhrases: PhraseList = {
  hint: /class|leader|leading|second to none|unmatched|unrival|unbeatable|unparallel|state-of-the-art|no other|#|no\.|number|['’]s |best|fastest|easiest|smartest|cheapest|safest|simplest|strongest|largest|ultimate|perfect|most |only|first|than (?:any|all|every|the|our)|of its kind/,
  patterns: [
    phrase(
      "world-class|best[- ]in[- ]class|(?:industry|market)-leading|(?:we are|is|as) (?:the|a) (?:market|industry) leader(?!\\p{L})|second to none|unmatched|unrivall?ed|unbeatable|unparalleled|state-of-the-art|like no other",
    ),
    new RegExp(
      "(?<![\\p{L}\\p{N}#])(?:the\\s+)?(?:#\\s?1|no\\.\\s?1|number[- ]one)\\s+(?!reason|rule|priority|cause|mistake|lesson|thing|goal|question)\\p{L}+",
      "giu",
    ),
    phrase(`the (?:world|industry|market|country|planet)['’]s (?:first|only|${superlative})(?!\\p{L})`),
    phrase(`(?:the|a) leading (?:\\p{L}+[ -]){0,3}?${things}(?!\\p{L})`),
    phrase(`${superlative} (?:\\p{L}+[ -]){0,4}?(?:on the market|in the world|in the industry|money can buy)`),
    phrase(
      "(?:better|faster|cheaper|smarter|safer|simpler|easier|more \\p{L}+) than (?:any|all|every) (?:other|competitor|competing|alternative)|than (?:the|our) (?:competition|competitors)",
    ),
    phrase(
      `(?:it|this|that)(?: is|['’]s) the (?:only|${superlative}) (?:(?!an?\\b)\\p{L}+[ -]){0,2}?(?!way|choice)${things}(?!\\p{L})`,
    ),
    phrase(
      `one of the (?:world['’]s )?(?:${superlative}) (?:(?!an?\\b)\\p{L}+[ -]){0,2}?(?!way|choice)${things}(?!\\p{L})`,
    ),
    phrase(
      `the (?:most (?:trusted|popular|loved|advanced|secure|reliable|powerful|complete)|first-ever) (?:\\p{L}+[ -]){0,3}?(?!way)${things}(?!\\p{L})`,
    ),
    phrase("(?:one|first|only) of its kind|the only one (?:on|in) the (?:market|world|industry)"),
    phrase(`our (?:award|${superlative}) (?!\\p{L}*ly)(?:(?!an?\\b)\\p{L}+[ -]){0,2}?${things}(?! yet)(?!\\p{L})`),
    phrase(`we (?:are|have|offer|build|make|provide|deliver) the (?:only|${superlative})(?!\\p{L})`),
  ],
};

/** A rank that stands for the product when a sentence names it: "Acme is the fastest way …". `names` are escaped already. */
export function ranksOf(names: readonly string[]): RegExp[] {
  if (names.length === 0) return [];
  const name = `(?:${names.join("|")})`;
  return [
    phrase(
      `${name}[^.!?\\n]{0,30}?\\s(?:is|remains|offers|provides|delivers|gives|brings|means)\\s+(?:you\\s+)?the (?:only|${superlative})(?!\\p{L})`,
    ),
    phrase(`the (?:only|${superlative}) (?:\\p{L}+[ -]){0,3}?${things}[^.!?\\n]{0,40}?${name}(?!\\p{L})`),
  ];
}

/** Words between quotation marks that are given to somebody. */
export const quotations: PhraseList = {
  hint: /[“"«„]/,
  patterns: [
    /[“"«„][^”"»“\n]{8,}[”"»“][\s>]*(?:[—–]|-{1,2})\s*\p{Lu}\p{L}+/gu,
    /[“"«][^”"»\n]{8,}[”"»],?\s+(?:says?|said|writes?|wrote|explains?|explained|notes?|adds?)\s+(?:\p{Lu}|our |an? |one |the )/gu,
    /(?:\p{Lu}\p{L}+\s\p{Lu}\p{L}+|\b(?:[Oo]ne|[Oo]ur|[Aa])\s(?:\p{L}+\s)?(?:customer|client|user|CTO|founder|developer|engineer|reader))\b[^.!?\n“"]{0,30}\b(?:says?|said|writes?|wrote|puts it)\b[^.!?\n“"]{0,20}[“"][^”"\n]{8,}[”"]/gu,
  ],
};

/** The words between the quotation marks of a claim, ready to compare. */
export function quotedWords(claim: string): string {
  const words = /[“"«„]([^”"»“\n]+)[”"»“]/u.exec(claim)?.[1] ?? claim;
  return words.toLowerCase().replace(/[.!?,]+$/, "");
}

/** Scenes that are marked as supposed are no testimony. */
export const isSupposed = (sentence: string): boolean =>
  /^[\s"“>*-]*(?:picture|suppose|imagine|say|think of|consider|what if|if)\b/i.test(sentence);
