import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeContent, type ContentMarks } from "../../graphs/content-state.ts";

const mark = fc.record({
  status: fc.constantFrom("draft", "approved", "needs_review", "failed"),
  contentHash: fc.string({ maxLength: 3 }),
  revision: fc.nat({ max: 3 }),
});
const marks: fc.Arbitrary<ContentMarks> = fc.dictionary(fc.constantFrom("a", "b", "c", "__proto__"), mark);

describe("mergeContent", () => {
  it("changes nothing when the same marks come twice", () => {
    fc.assert(
      fc.property(marks, marks, (one, two) => {
        const merged = mergeContent(one, two);

        expect(mergeContent(merged, two)).toEqual(merged);
        expect(mergeContent(one, one)).toEqual(one);
      }),
    );
  });

  it("gives the same result in whatever order parallel writers return", () => {
    fc.assert(
      fc.property(marks, marks, marks, (one, two, three) => {
        const forward = mergeContent(mergeContent(one, two), three);
        const backward = mergeContent(mergeContent(three, two), one);

        expect(sorted(forward)).toEqual(sorted(backward));
      }),
    );
  });

  it("keeps the newer revision of a piece", () => {
    const old = { p: { status: "draft" as const, contentHash: "z", revision: 0 } };
    const rewritten = { p: { status: "draft" as const, contentHash: "a", revision: 1 } };

    expect(mergeContent(rewritten, old)).toEqual(rewritten);
  });
});

function sorted(content: ContentMarks) {
  return Object.entries(content).toSorted(([left], [right]) => left.localeCompare(right));
}
