import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Piece } from "../../domain/piece.ts";
import { checkSet } from "../../domain/set-checks.ts";
import { part, pieceOf } from "./checks/sample-pieces.ts";

const base = pieceOf("email");
const piece = (id: string, text: string, footer = "{{postal_address}}"): Piece => ({
  ...base,
  id,
  parts: [part("hook", "Hi {{first_name|there}},"), part("body", text), part("footer", footer)],
});
const say = (text: string, ...others: string[]) =>
  checkSet([text, ...others].map((words, index) => piece(`p${index + 1}`, words))).map(
    ({ rule, severity, pieceId }) => `${severity} ${rule} ${pieceId}`,
  );

const story =
  "A large change waits for days because nobody wants to open it, and the longer it waits the harder it gets to read.";

describe("checkSet", () => {
  it("finds nothing in pieces that differ", () => {
    expect(
      say(
        story,
        "Write down what you did not test before you ask anybody to look.",
        "Ask one person by name, not the whole team at once.",
      ),
    ).toEqual([]);
  });

  it("reports the same text as an error on the later piece, once for each copy", () => {
    expect(say(story, story, story.toUpperCase())).toEqual(["error text-identical p2", "error text-identical p3"]);
  });

  it("reports nearly the same text as a warning", () => {
    expect(say(story, story.replace("days", "weeks"))).toEqual(["warning near-duplicate p2"]);
  });

  it("reports an opening that comes back", () => {
    const other = "Ask one person by name, and tell them what you want to know about this change.";

    expect(say(`Who reads your largest change? ${story}`, `Who reads your largest change? ${other}`)).toEqual([
      "warning opening-repeated p2",
    ]);
  });

  it("does not compare footers, greetings and code", () => {
    const footer = `${story} ${story}`;
    const code = "```sh\ngit switch -c a-new-branch && run all the tests again\n```";

    expect(
      checkSet([
        piece("p1", `First thing to know about it.\n\n${code}`, footer),
        piece("p2", `Quite another matter than that.\n\n${code}`, footer),
      ]),
    ).toEqual([]);
  });

  it("lets the blocks of one test read alike, though not the same", () => {
    const pieces = [piece("p1", story), piece("p2", story.replace("days", "weeks")), piece("p3", story)];

    const found = checkSet(pieces, [{ pieceIds: ["p1", "p2", "p3"] }]).map(({ rule, pieceId }) => `${rule} ${pieceId}`);

    expect(found).toEqual(["text-identical p3"]);
  });

  it("warns of a set that only sells, and says how to mend it", () => {
    const sell = { text: "Start a trial: https://acme.dev", url: "https://acme.dev" };
    const pieces = Array.from({ length: 10 }, (_, index) => ({ ...piece(`p${index}`, `Point ${index}.`), cta: sell }));

    const found = checkSet(pieces).find(({ rule }) => rule === "mix-one-sided");

    expect(found).toMatchObject({ severity: "warning", pieceId: null });
    expect(found?.mend).toContain("questions or lessons");
    expect(checkSet(pieces.slice(1)).map(({ rule }) => rule)).not.toContain("mix-one-sided");
  });

  it("finds exactly the pairs above the threshold that comparing all with all finds", () => {
    const word = fc.constantFrom("a", "b", "c", "d");
    const texts = fc.array(
      fc.array(word, { minLength: 5, maxLength: 12 }).map((words) => words.join(" ")),
      { minLength: 2, maxLength: 8 },
    );
    fc.assert(
      fc.property(texts, (all) => {
        const near = checkSet(
          all.map((text, index) => ({ ...base, id: String(index), parts: [part("body", text)] })),
        ).flatMap(({ rule, pieceId }) => (rule === "near-duplicate" ? [Number(pieceId)] : []));

        const distinct = all
          .map((text, index) => ({ text, index }))
          .filter(({ text, index }) => all.indexOf(text) === index);
        const slow = distinct.flatMap(({ text, index }) =>
          distinct.some((other) => other.index < index && jaccard(text, other.text) > 0.35) ? [index] : [],
        );
        expect(near).toEqual(slow);
      }),
      { numRuns: 500 },
    );
  });
});

function jaccard(left: string, right: string): number {
  const shingles = (text: string): Set<string> => {
    const words = text.split(" ");
    return new Set(words.slice(0, words.length - 4).map((_, start) => words.slice(start, start + 5).join(" ")));
  };
  const [one, two] = [shingles(left), shingles(right)];
  const common = [...one].filter((shingle) => two.has(shingle)).length;
  return common / (one.size + two.size - common);
}
