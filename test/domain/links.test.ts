import { describe, expect, it } from "vitest";
import { findLinks, sameForm } from "../../domain/links.ts";

describe("findLinks", () => {
  it.each([
    ["Read https://acme.dev/a?b=c#d.", ["https://acme.dev/a?b=c#d"]],
    ["(see https://acme.dev/a_(b))", ["https://acme.dev/a_(b)"]],
    ["(see acme.dev/start), then", ["acme.dev/start"]],
    ["[docs](https://acme.dev/docs)", ["https://acme.dev/docs"]],
    ["Write to hi@acme.dev!", ["hi@acme.dev"]],
    ["**https://acme.dev**", ["https://acme.dev"]],
  ])("finds the links of “%s” without the signs around them", (text, links) => {
    expect(findLinks(text).map((link) => link.text)).toEqual(links);
  });

  it.each(["index.ts, README.md, main.rs", "Node.js 20.1", "e.g. this, i.e. that.", "3.14 and v1.2.3", "@acme.dev"])(
    "finds no link in “%s”",
    (text) => {
      expect(findLinks(text)).toEqual([]);
    },
  );

  it("tells mail from web and gives true positions", () => {
    const text = "hi@acme.dev or acme.dev";

    expect(findLinks(text).map(({ kind }) => kind)).toEqual(["mail", "web"]);
    for (const { start, end, text: link } of findLinks(text)) expect(text.slice(start, end)).toBe(link);
  });
});

describe("sameForm", () => {
  it("sees one address in its many forms", () => {
    const forms = ["https://www.Acme.dev/A/", "http://acme.dev/A", "acme.dev/A"].map(sameForm);

    expect(new Set(forms)).toEqual(new Set(["acme.dev/A"]));
  });
});
