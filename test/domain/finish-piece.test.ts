import { describe, expect, it } from "vitest";
import { finishPiece, rejoin, retone, withCallToAction, withSubject } from "../../domain/finish-piece.ts";
import { toneNames } from "../../domain/words.ts";
import { context, draftOf, fact, part, pieceOf, planOf, sampleTypes, url } from "./checks/sample-pieces.ts";

describe("finishPiece", () => {
  it.each(sampleTypes)("finishes a good %s without a finding", (type) => {
    const piece = finishPiece(planOf(type), draftOf(type), context);

    expect(piece.checks).toEqual([]);
    const { link, quote } = planOf(type);
    expect(piece).toMatchObject({ status: "draft", aiGenerated: true, link, quote, writer: context.stamp });
  });

  it("joins the parts by an empty line, with headings on channels that read markdown", () => {
    const piece = pieceOf("tutorial");

    expect(piece.text.startsWith("Who reads your largest changes?\n\n## What you get\n\nThe first")).toBe(true);
    expect(piece.delivery).toBe("manual");
  });

  it("keeps the options of a poll out of its text", () => {
    expect(pieceOf("poll").text).toBe("Who reads your largest changes?\n\nTell us why in a reply.");
    expect(pieceOf("poll").delivery).toBe("api");
  });

  it("writes in the tone of the plan and keeps hook and request findable word for word", () => {
    const draft = draftOf("tweet", {
      hook: "We're excited: it's awesome!",
      parts: [part("hook", "We're excited: it's awesome! And you don't wait.\n\nCheck out the docs")],
      cta: { text: "Check out the docs", url: null },
    });

    const piece = finishPiece(planOf("tweet", { tone: "professional" }), draft, context);

    expect(piece.hook).toBe("We are pleased: it is excellent.");
    expect(piece.text).toBe("We are pleased: it is excellent. And you do not wait.\n\nExplore the docs");
    expect(piece.cta.text).toBe("Explore the docs");
    expect(piece.checks).toEqual([]);
  });

  it("does not touch the product's name", () => {
    const named = {
      ...context,
      brief: { ...context.brief, product: { ...context.brief.product, name: "Awesome CI" } },
    };
    const draft = draftOf("tweet", {
      hook: "Awesome CI is awesome.",
      parts: [part("hook", "Awesome CI is awesome.\n\nTry it.")],
      cta: { text: "Try it.", url: null },
    });

    expect(finishPiece(planOf("tweet", { tone: "professional" }), draft, named).text).toBe(
      "Awesome CI is excellent.\n\nTry it.",
    );
  });

  it("does not touch the words of a fact with a figure", () => {
    const known = [...context.facts, { ...fact("f7", "40% less time to implement tests", "brief.facts[0]") }];
    const draft = draftOf("tweet", {
      hook: "Who implements tests?",
      parts: [part("hook", "Who implements tests? It takes 40% less time to implement tests.\n\nTry it.")],
      cta: { text: "Try it.", url: null },
    });

    const piece = finishPiece(planOf("tweet", { tone: "casual" }), draft, { ...context, facts: known });

    expect(piece.text).toBe("Who builds tests? It takes 40% less time to implement tests.\n\nTry it.");
    expect(piece.checks).toEqual([]);
  });

  it("leaves a post its own words when the tone would make it too long for X", () => {
    const text = `${"I can't say it shorter and don't try. ".repeat(6)}Nothing more needs saying here. It's a long post.`;
    const draft = draftOf("tweet", {
      hook: "I can't say it shorter",
      parts: [part("hook", text)],
      cta: { text: "It's a long post.", url: null },
    });

    const piece = finishPiece(planOf("tweet", { tone: "professional" }), draft, context);

    expect(piece.checks.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(piece.text).toContain("don't try");
    expect(piece.text).toContain(piece.hook);
  });

  it("asks for a person when a check is an error", () => {
    const piece = pieceOf("tweet", { parts: [part("hook", "Who reads your largest changes? 70% say nobody does.")] });

    expect(piece.status).toBe("needs_review");
    expect(piece.checks.every(({ pieceId }) => pieceId === "tweet-01")).toBe(true);
  });

  it("hashes what is published and nothing else", () => {
    const piece = pieceOf("tweet");

    expect(finishPiece(planOf("tweet", { week: 3, theme: "other" }), draftOf("tweet"), context).contentHash).toBe(
      piece.contentHash,
    );
    expect(
      pieceOf("tweet", {
        parts: [part("hook", `Who reads your largest changes? Nobody.\n\nRead how it works: ${url}`)],
      }).contentHash,
    ).not.toBe(piece.contentHash);
  });
});

describe("retone", () => {
  it.each(sampleTypes)("changes nothing when a %s has the tone already, and keeps its approval", (type) => {
    const piece = { ...pieceOf(type), status: "approved" as const };

    expect(retone(piece, piece.tone, context)).toEqual(piece);
  });

  it.each(toneNames)("is the same the second time in the %s tone", (tone) => {
    const once = retone(
      pieceOf("email", {
        parts: [
          part(
            "hook",
            "Hi {{first_name|there}},\n\nWho reads your largest changes? We're excited, and you do not utilize it.",
          ),
        ],
      }),
      tone,
      context,
    );

    expect(retone(once, tone, context)).toEqual(once);
  });

  it("checks again: what was approved waits for approval when its words change", () => {
    const approved = {
      ...pieceOf("tweet", {
        parts: [part("hook", `Who reads your largest changes? They are not small.\n\nRead how it works: ${url}`)],
      }),
      status: "approved" as const,
    };

    const casual = retone(approved, "casual", context);

    expect(casual.text).toContain("They're not small.");
    expect(casual).toMatchObject({ tone: "casual", status: "draft" });
  });
});

describe("withCallToAction", () => {
  it("replaces the request wherever it stands and checks again", () => {
    const piece = pieceOf("linkedin_post");

    const changed = withCallToAction(piece, `See the whole idea: ${url}`, context);

    expect(changed.text).not.toContain("Read how it works");
    expect(changed.text).toContain(`See the whole idea: ${url}`);
    expect(changed.cta).toEqual({ text: `See the whole idea: ${url}`, url });
    expect(changed.contentHash).not.toBe(piece.contentHash);
    expect(changed.checks).toEqual([]);
  });

  it("claims no longer what the new request has taken out of the words", () => {
    const sold = pieceOf("tweet");
    const claim = { text: sold.cta.text, factId: "f1" };

    const changed = withCallToAction({ ...sold, claims: [claim] }, "What would you add?", context);

    expect(rejoin({ ...sold, claims: [claim] }, context).claims).toContainEqual(claim);
    expect(changed.claims).not.toContainEqual(claim);
  });

  it("finds out when the new request breaks a rule", () => {
    expect(withCallToAction(pieceOf("tweet"), "Join thousands of teams", context).status).toBe("needs_review");
  });
});

describe("withSubject", () => {
  it("replaces the subject and leaves a hook that stands in the text", () => {
    const changed = withSubject(pieceOf("email"), "Reading less at once, and reading it today", context);

    expect(changed).toMatchObject({
      subject: "Reading less at once, and reading it today",
      hook: "Who reads your largest changes?",
      checks: [],
    });
  });

  it("takes the hook along when it stood in the subject alone", () => {
    const piece = pieceOf("email", { hook: "A smaller change gets read", subject: "A smaller change gets read" });

    expect(withSubject(piece, "Reading less at once, and reading it today", context)).toMatchObject({
      hook: "Reading less at once, and reading it today",
      checks: [],
    });
  });
});

describe("rejoin", () => {
  it("makes text, hash and checks new from parts that were edited", () => {
    const piece = pieceOf("tweet");

    const edited = rejoin({ ...piece, parts: [part("hook", "Who reads your largest changes? 90% do.")] }, context);

    expect(edited.text).toBe("Who reads your largest changes? 90% do.");
    expect(edited.status).toBe("needs_review");
  });
});
