import { describe, expect, it } from "vitest";
import { readDecisions } from "../../graphs/decisions.ts";

const pieces = [
  ...["a", "b", "c", "d"].map((id) => ({ id, status: "draft" as const })),
  { id: "f", status: "failed" as const },
];
const three = [["a", "b"], ["c"], ["d"]];

describe("readDecisions", () => {
  it("lets one decision speak for all groups", () => {
    expect(readDecisions({ decisions: [{ type: "approve" }] }, three, pieces)).toEqual([
      { type: "approve" },
      { type: "approve" },
      { type: "approve" },
    ]);
  });

  it("reads the inbox's answer: accept approves, ignore and response reject", () => {
    const answer = [{ type: "accept" }, { type: "ignore" }, { type: "response", args: "too long" }];

    expect(readDecisions(answer, three, pieces)).toEqual([
      { type: "approve" },
      { type: "reject" },
      { type: "reject", message: "too long" },
    ]);
  });

  it("reads an edit as the pieces that stay, in both forms of answer", () => {
    const args = { piece_ids: ["a", "d"] };
    const edit = { type: "edit", pieceIds: ["a", "d"] };

    expect(
      readDecisions({ decisions: [{ type: "edit", edited_action: { name: "approve_pieces", args } }] }, three, pieces),
    ).toEqual([edit, edit, edit]);
    expect(readDecisions([{ type: "edit", args: { action: "approve_pieces", args } }], [["a", "d"]], pieces)).toEqual([
      edit,
    ]);
  });

  it("reads what agent-chat-ui sends for each of its buttons", () => {
    const edited_action = { name: "approve_pieces", args: { campaign_id: "c", channel: "twitter", pieces: [] } };
    const edit = (piece_ids: unknown) => ({
      decisions: [{ type: "edit", edited_action: { ...edited_action, args: { ...edited_action.args, piece_ids } } }],
    });

    expect(readDecisions({ decisions: [{ type: "reject", message: "too dry" }] }, [["a"]], pieces)).toEqual([
      { type: "reject", message: "too dry" },
    ]);
    expect(readDecisions(edit(["a"]), [["a", "b"]], pieces)).toEqual([{ type: "edit", pieceIds: ["a"] }]);
    // An edited field comes back as the text of its input.
    expect(readDecisions(edit('["a","b"]'), [["a", "b"]], pieces)).toEqual([{ type: "edit", pieceIds: ["a", "b"] }]);
    expect(readDecisions(edit("a, b"), [["a", "b"]], pieces)).toEqual([{ type: "edit", pieceIds: ["a", "b"] }]);
    expect(readDecisions(edit("[]"), [["a", "b"]], pieces)).toEqual([{ type: "edit", pieceIds: [] }]);
  });

  it("reads what agent-inbox sends for each of its buttons", () => {
    const asked = { action: "approve_pieces", args: { campaign_id: "c", channel: "twitter", piece_ids: ["a", "b"] } };

    expect(readDecisions([{ type: "accept", args: asked }], [["a", "b"]], pieces)).toEqual([{ type: "approve" }]);
    expect(readDecisions([{ type: "ignore", args: null }], [["a", "b"]], pieces)).toEqual([{ type: "reject" }]);
    expect(readDecisions([{ type: "response", args: "shorter" }], [["a"]], pieces)).toEqual([
      { type: "reject", message: "shorter" },
    ]);
    expect(
      readDecisions(
        [{ type: "edit", args: { ...asked, args: { ...asked.args, piece_ids: '["b"]' } } }],
        [["a", "b"]],
        pieces,
      ),
    ).toEqual([{ type: "edit", pieceIds: ["b"] }]);
  });

  it("refuses an edit that names a piece nobody asks about", () => {
    const answer = { decisions: [{ type: "edit", edited_action: { args: { piece_ids: ["z"] } } }] };

    expect(() => readDecisions(answer, three, pieces)).toThrow(/names z/);
  });

  it.each([
    ["nothing", undefined],
    ["yes", "yes"],
    ["no decision", { decisions: [] }],
    ["an edit without its pieces", { decisions: [{ type: "edit", edited_action: {} }] }],
  ])("refuses %s instead of taking it for an approval", (_name, answer) => {
    expect(() => readDecisions(answer, [["a"]], pieces)).toThrow(/not understood/);
  });

  it("refuses two decisions for three groups", () => {
    expect(() => readDecisions({ decisions: [{ type: "approve" }, { type: "reject" }] }, three, pieces)).toThrow(
      /2 decisions for 3/,
    );
  });

  it("reads an override with its reason, of an approval and of an edit in both forms", () => {
    const override = { pieces: ["b", "b"], reason: " confirmed\nby mail " };
    const read = { pieces: ["b"], reason: "confirmed by mail" };
    const args = { piece_ids: ["a"] };

    expect(readDecisions({ decisions: [{ type: "approve", override }] }, [["a"]], pieces)).toEqual([
      { type: "approve", override: read },
    ]);
    for (const answer of [
      { decisions: [{ type: "edit", edited_action: { args }, override }] },
      { decisions: [{ type: "edit", edited_action: { args: { ...args, override } } }] },
      [{ type: "edit", args: { args: { ...args, override } } }],
    ]) {
      expect(readDecisions(answer, [["a"]], pieces)).toEqual([{ type: "edit", pieceIds: ["a"], override: read }]);
    }
  });

  it.each([
    ["without a reason", { pieces: ["a"] }, "invalid-input", /needs a reason/],
    ["with an empty reason", { pieces: ["a"], reason: " " }, "invalid-input", /needs a reason/],
    ["with a reason that is too long", { pieces: ["a"], reason: "x".repeat(1001) }, "invalid-input", /1000/],
    ["without pieces", { pieces: [], reason: "why" }, "invalid-input", /names its pieces/],
    ["of a piece that isn't there", { pieces: ["aa"], reason: "why" }, "not-found", /"aa"/],
    ["of a piece that was never written", { pieces: ["f"], reason: "why" }, "conflict", /not written/],
  ])("refuses an override %s", (_, override, code, message) => {
    const read = () => readDecisions({ decisions: [{ type: "approve", override }] }, three, pieces);

    expect(read).toThrow(expect.objectContaining({ code }));
    expect(read).toThrow(message);
  });
});
