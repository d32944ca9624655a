import { describe, expect, it } from "vitest";
import { campaignClassifier } from "../../agents/campaign-classifier.ts";
import { piecesInWords } from "../../agents/scope.ts";
import { scheduler } from "../../agents/scheduler.ts";
import { specialists } from "../../agents/team.ts";
import type { AgentPorts, Given } from "../../agents/agent.ts";
import { campaignSnapshot } from "../support/campaign-snapshot.ts";

const snapshot = campaignSnapshot();
const given: Given = { brief: snapshot.campaign.brief, facts: snapshot.facts, seed: "1", notBefore: null };
const ports: AgentPorts = {
  writer: {
    stamp: snapshot.campaign.writer,
    write: () => Promise.reject(new Error("nobody writes in this test")),
  },
  hash: (text) => String(text.length),
  pieces: () => Promise.resolve(snapshot.pieces),
  feedback: () => Promise.resolve({ measurements: [], comments: [] }),
};

describe("a specialist", () => {
  it.each(specialists.filter(({ needs }) => needs.length > 0).map((agent) => [agent.name, agent] as const))(
    "refuses to work before its needs are met: %s",
    async (_name, agent) => {
      await expect(agent.work(given, ports)).rejects.toMatchObject({ code: "internal" });
    },
  );

  it("gives something that nobody else gives", () => {
    const gifts = specialists.map(({ gives }) => gives);

    expect(new Set(gifts).size).toBe(gifts.length);
  });
});

describe("campaign_classifier", () => {
  it("rates every channel of the brief between 0 and 1 and says what may go wrong", async () => {
    const bare = { ...given.brief, product: { ...given.brief.product, url: null, description: null } };

    const { gift } = await campaignClassifier.work({ ...given, brief: bare, facts: [] }, ports);

    expect(gift.channelFit.map(({ channel }) => channel)).toEqual(given.brief.channels);
    expect(gift.channelFit.every(({ fit }) => fit >= 0 && fit <= 1)).toBe(true);
    expect(gift.risks.join(" ")).toMatch(/No proof.*No address.*No description/);
  });
});

describe("scheduler", () => {
  it("answers for a week with the slots of its pieces alone, and plainly when there are none", () => {
    const ask = (week: number) => scheduler.answer?.({ kind: "question", about: "plan", week }, snapshot) ?? "";
    const ids = (week: number) => snapshot.pieces.filter((piece) => piece.week === week).map(({ id }) => id);

    for (const id of ids(1)) expect(ask(1)).toContain(`(${id})`);
    expect(ask(99)).toBe("Nothing is planned in week 99.");
  });
});

describe("piecesInWords", () => {
  it("says the scope as a person would", () => {
    expect(piecesInWords(13, { type: "linkedin_post", channel: "linkedin" })).toBe("13 LinkedIn posts");
    expect(piecesInWords(1, { week: 2, channel: "twitter" })).toBe("1 piece on X in week 2");
    expect(piecesInWords(0, { persona: "cto" })).toBe("pieces for the cto persona");
  });
});
