import { describe, expect, it } from "vitest";
import { campaignAnswer } from "../../app/answer.ts";
import { briefAdvice, exampleChange, nextSteps } from "../../cli/next-steps.ts";
import { readIntent } from "../../domain/chat-intent.ts";
import { contentTypes } from "../../domain/content-types.ts";
import { ContentType } from "../../domain/vocabulary.ts";
import { campaignRun, campaignSnapshot } from "../support/campaign-snapshot.ts";

const page = { width: 96, paint: (_: unknown, text: string) => text, command: "npx qlp-marketing", server: null };

function answerWith(types: ContentType[]) {
  const snapshot = campaignSnapshot();
  const piece = snapshot.pieces[0];
  if (piece === undefined) throw new Error("no piece");
  const pieces = types.map((type) => ({ ...piece, id: type, type, channel: contentTypes[type].channel }));
  return campaignAnswer({ ...snapshot, pieces }, campaignRun(), { dataDirectory: "/data" });
}

describe("the next steps", () => {
  it("name reading first where there is something to approve", () => {
    expect(nextSteps(answerWith(["tweet"]), page)[0]).toMatch(
      /^ {2}read +npx qlp-marketing campaigns show c-1 --texts$/,
    );
  });

  it.each(ContentType.options)("show a change that the chat understands, of what the campaign has: %s", (type) => {
    const { summary } = answerWith([type]);

    const { channel } = contentTypes[type];
    expect(readIntent(exampleChange(summary), { channels: [channel] })).toMatchObject({
      kind: "restyle",
      tone: "casual",
      scope: { type },
    });
  });

  it("ask instead where there are no pieces yet", () => {
    expect(exampleChange(answerWith([]).summary)).toBe("what is planned for week 1?");
  });
});

describe("the advice about a brief", () => {
  it("names the flags that are missing, and is silent when none is", () => {
    expect(briefAdvice({ missing: ["description", "url"] })).toContain("--description and --product-url");
    expect(briefAdvice({ missing: ["url"] })).not.toContain("--description");
    expect(briefAdvice({ missing: [] })).toBeNull();
  });
});
