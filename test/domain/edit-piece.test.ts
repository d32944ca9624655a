import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editPiece } from "../../domain/edit-piece.ts";
import { readPieceEdit } from "../../domain/piece-edit.ts";
import { joinParts } from "../../domain/piece-text.ts";
import type { Piece } from "../../domain/piece.ts";
import { context, pieceOf, proof, request, sampleTypes } from "./checks/sample-pieces.ts";

const edit = (piece: Piece, input: unknown): Piece => editPiece(piece, readPieceEdit(input, piece), context);

describe("editPiece", () => {
  it("replaces the text of a piece of one part and checks it again", () => {
    const piece = pieceOf("tweet");

    const edited = edit(piece, { text: `How small is your smallest change?\n\n${request}` });

    expect(edited.text).toBe(`How small is your smallest change?\n\n${request}`);
    expect(edited).toMatchObject({ hook: "How small is your smallest change?", checks: [], status: "draft" });
    expect(edited.contentHash).not.toBe(piece.contentHash);
  });

  it("says that a person has changed the words, once", () => {
    const once = edit(pieceOf("tweet"), { text: `One change a day.\n\n${request}` });
    const twice = edit(once, { text: `Two changes a day.\n\n${request}` });

    expect(once.writer).toEqual({ ...context.stamp, name: "composer+person" });
    expect(twice.writer.name).toBe("composer+person");
  });

  it("marks a piece that breaks a rule now, and names the rule", () => {
    const edited = edit(pieceOf("tweet"), { text: `We are 50x faster.\n\n${request}` });

    expect(edited.status).toBe("needs_review");
    expect(edited.checks.map(({ rule }) => rule)).toContain("unsupported-claim");
  });

  it("needs approval again when the words change, and keeps it when they do not", () => {
    const approved: Piece = { ...pieceOf("tweet"), status: "approved" };

    expect(edit(approved, { text: `One change a day.\n\n${request}` }).status).toBe("draft");
    expect(edit(approved, { text: approved.text })).toBe(approved);
  });

  it("changes single parts and headings and leaves the others alone", () => {
    const piece = pieceOf("tutorial");
    const parts = piece.parts.map((_, index) => (index === 3 ? { heading: "Step 1: Look", text: "Open it." } : {}));

    const edited = edit(piece, { title: "Review in steps", parts });

    expect(edited.parts[3]).toMatchObject({ role: "step", heading: "Step 1: Look", text: "Open it." });
    expect(edited.parts.toSpliced(3, 1)).toEqual(piece.parts.toSpliced(3, 1));
    expect(edited.title).toBe("Review in steps");
  });

  it("puts a new request where the old one stood", () => {
    const edited = edit(pieceOf("tweet"), { cta: { text: "Start today: https://acme.dev/start" } });

    expect(edited.text.endsWith("\n\nStart today: https://acme.dev/start")).toBe(true);
    expect(edited.checks).toEqual([]);
  });

  it("lists the hashtags that the new words hold", () => {
    const piece = pieceOf("twitter_thread");
    const parts = piece.parts.map(({ role }) =>
      role === "call_to_action" ? { text: `${request}\n\n#SmallSteps` } : {},
    );

    expect(edit(piece, { parts })).toMatchObject({ hashtags: ["SmallSteps"], checks: [] });
  });

  it("takes the new subject for the hook when the hook stood there alone", () => {
    const piece: Piece = { ...pieceOf("email"), hook: "A smaller change gets read" };

    expect(edit(piece, { subject: "A short change is read first" }).hook).toBe("A short change is read first");
  });

  it("claims the facts with a figure that the new words repeat", () => {
    const known = { ...context, facts: [...context.facts, proof] };
    const piece = pieceOf("tweet");
    const input = readPieceEdit({ text: `${proof.text}.\n\n${request}` }, piece);

    const edited = editPiece(piece, input, known);

    expect(edited.claims).toContainEqual({ text: proof.text, factId: proof.id });
    expect(edited.status).toBe("draft");
  });

  it("gives a text that is its parts joined, and never an approved piece with other words, whatever is written", () => {
    fc.assert(
      fc.property(fc.constantFrom(...sampleTypes), fc.string({ unit: "grapheme" }), (type, text) => {
        const piece: Piece = { ...pieceOf(type), status: "approved" };
        const parts = piece.parts.map((_, index) => (index === 0 ? { text } : {}));

        const edited = edit(piece, { parts });

        expect(edited.text).toBe(joinParts(edited));
        expect(edited.status === "approved").toBe(edited.contentHash === piece.contentHash);
      }),
      { numRuns: 60 },
    );
  });
});

describe("readPieceEdit", () => {
  const faultsOf = (type: Parameters<typeof pieceOf>[0], input: unknown) => {
    try {
      readPieceEdit(input, pieceOf(type));
      return [];
    } catch (error) {
      // Whatever else is thrown has no errors and fails the comparison.
      return (error as { errors?: { pointer: string; detail: string }[] }).errors;
    }
  };

  it.each([
    [
      "an unknown field with the nearest name",
      "tweet",
      { titel: "x" },
      "/titel",
      'unknown field "titel"; did you mean "title"?',
    ],
    [
      "what the plan settles",
      "tweet",
      { channel: "email" },
      "/channel",
      "channel is not changed by hand; leave it out, or send it as it is",
    ],
    [
      "a field of another kind of piece",
      "tweet",
      { subject: "x" },
      "/subject",
      'a piece of the kind "tweet" has no subject',
    ],
    [
      "text for a piece of many parts",
      "tutorial",
      { text: "x" },
      "/text",
      "the text is made of 8 parts; change parts instead",
    ],
    [
      "text beside parts",
      "tweet",
      { text: "x", parts: [{}] },
      "/text",
      "the text is what its parts make; give text or parts, not both",
    ],
    [
      "another number of parts",
      "tutorial",
      { parts: [{}] },
      "/parts",
      "the piece has 8 parts; give each of them, {} for one that stays",
    ],
    [
      "another role",
      "tweet",
      { parts: [{ role: "ps" }] },
      "/parts/0/role",
      'part 1 is the hook, not "ps"; roles stay as they are',
    ],
    [
      "a heading where there is none",
      "tweet",
      { parts: [{ heading: "x" }] },
      "/parts/0/heading",
      "part 1 has no heading",
    ],
    ["a wrong kind", "tweet", { text: 7 }, "/text", "text must be text, not a number"],
    ["a list", "tweet", [], "", "the edit must be an object, not a list"],
  ] as const)("refuses %s", (_, type, input, pointer, detail) => {
    expect(faultsOf(type, input)).toEqual([{ pointer, detail }]);
  });

  it("drops control and invisible characters", () => {
    expect(readPieceEdit({ text: "One\u0000 \u202Echange" }, pieceOf("tweet")).text).toBe("One change");
  });
});
