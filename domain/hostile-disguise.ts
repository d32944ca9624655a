/** Letters of other scripts that look Latin, and what they look like. */
const lookalikes: ReadonlyMap<string, string> = new Map(
  [
    ["аӑα", "a"],
    ["ВвЬЪβ", "b"],
    ["сϲ", "c"],
    ["ԁ", "d"],
    ["еёєεҽ", "e"],
    ["ɡ", "g"],
    ["һнНη", "h"],
    ["іїιı", "i"],
    ["јϳ", "j"],
    ["кκ", "k"],
    ["ӏ", "l"],
    ["мМ", "m"],
    ["п", "n"],
    ["оοσө", "o"],
    ["рρ", "p"],
    ["ԛ", "q"],
    ["гѓ", "r"],
    ["ѕ", "s"],
    ["тτ", "t"],
    ["υц", "u"],
    ["ѵν", "v"],
    ["ԝω", "w"],
    ["хχ", "x"],
    ["уүγ", "y"],
    ["ᴢ", "z"],
  ].flatMap(([letters = "", latin = ""]) => [...letters].map((letter): [string, string] => [letter, latin])),
);
const foreign = new RegExp(`[${[...lookalikes.keys()].join("")}]`, "gu");

const digitLetters: ReadonlyMap<string, string> = new Map(
  Object.entries({ "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", $: "s", "!": "i" }),
);

/** Blanks that are letters or marks by their class, and so outlive the cleaning of text. */
const hiddenBlanks = /[\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0]/gu;

/**
 * The text as it is meant to be read: letters that only look Latin are Latin, accents are off, "1gn0re" and "i g n o r e"
 * are words. For looking at, never for printing.
 */
export function undisguised(text: string): string {
  return text
    .replace(hiddenBlanks, "")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/(?<![\p{L}\p{N}])(?:\p{L}[ ._*-]){3,}\p{L}(?![\p{L}\p{N}])/gu, (spaced) =>
      spaced.replace(/[^\p{L}]/gu, ""),
    )
    .toLowerCase()
    .replace(foreign, (letter) => lookalikes.get(letter) ?? letter)
    .replace(
      /(?:(?<=\p{L})|(?<![\p{L}\p{N}])(?=.\p{L}{2}))[013457@$!](?=\p{L})/gu,
      (digit) => digitLetters.get(digit) ?? digit,
    );
}

/**
 * Whether a text holds what no person reads: a block of base64. Hashes in hexadecimal, addresses and long names are none.
 */
export function holdsBlob(text: string): boolean {
  return [...text.matchAll(/(?<![\w/.:=?&#%@-])[A-Za-z0-9+/_-]{20,}={0,2}(?![\w/.-])/g)].some(([run]) => {
    const isMixed = /[a-z]/.test(run) && /[A-Z]/.test(run) && /\d/.test(run);
    return (
      isMixed && (run.endsWith("=") || run.length >= 32) && !/(?:^|[/_-])[A-Za-z]{1,}(?:[/_-][A-Za-z]+){2,}$/.test(run)
    );
  });
}
