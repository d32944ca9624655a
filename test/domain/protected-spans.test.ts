import { describe, expect, it } from "vitest";
import { protectedSpans, withoutCode } from "../../domain/protected-spans.ts";

const kept = (text: string, names: string[] = []) =>
  protectedSpans(text, names).map(({ start, end }) => text.slice(start, end));

describe("protectedSpans", () => {
  it.each([
    ["Run `npm test` now.", ["`npm test`"]],
    ["A\n```ts\nrun();\n```\nB", ["```ts\nrun();\n```"]],
    ["A\n```ts\nnever closed", ["```ts\nnever closed"]],
    ["Hi {{first_name|there}},", ["{{first_name|there}}"]],
    ["See [the docs](https://acme.dev) or https://acme.dev/x", ["[the docs](https://acme.dev)", "https://acme.dev/x"]],
    ['She said “we utilize it” and "more".', ["“we utilize it”", '"more"']],
    ["#CodeReview by @acme", ["#CodeReview", "@acme"]],
    ["Don't touch it's own 'quotes'.", []],
  ])("finds what stays as it is in %j", (text, spans) => {
    expect(kept(text)).toEqual(spans);
  });

  it("keeps the names it is given, each time they stand", () => {
    expect(kept("Acme and Acme", ["Acme", ""])).toEqual(["Acme", "Acme"]);
  });
});

describe("withoutCode", () => {
  it("blanks code and keeps length and lines", () => {
    const text = "A `b` c\n```\nd\n```\ne";

    expect(withoutCode(text)).toBe("A     c\n   \n \n   \ne");
  });
});
