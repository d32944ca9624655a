import { counted } from "../domain/counted.ts";
import type { Test, TestPlan } from "../domain/experiment.ts";
import { withVariant } from "../domain/finish-piece.ts";
import type { Piece } from "../domain/piece.ts";
import { defineSpecialist } from "./agent.ts";

/** Writes the variants of the planned tests: one changed element, everything else equal; sizes and designs are code. */
export const abTesting = defineSpecialist({
  name: "ab_testing",
  role: "Designs the tests: variants, metric, design, sample size and the honest note.",
  needs: ["plan", "content", "voice"],
  gives: "tests",
  async work({ brief, facts, seed, plan }, { writer, hash, pieces }) {
    const { objective, product, channels, tone, brand, durationDays } = brief;
    const context = { brief, facts, stamp: writer.stamp, hash };
    const stored = await pieces();
    const tests: Test[] = [];
    const changed: Piece[] = [];
    for (const test of plan.tests) {
      const own = test.pieceIds.flatMap((id) => stored.filter((piece) => piece.id === id));
      if (own.length < test.pieceIds.length) continue;
      const { hypothesis, texts } = await writer.write("variants", {
        brief: { objective, product, channels, tone, brand, durationDays },
        test,
        pieces: own,
        seed,
      });
      const variants = test.variants.map((variant, index) => ({ ...variant, text: texts[index] ?? "" }));
      tests.push({ ...test, hypothesis, variants });
      for (const piece of own) {
        const text = blockText(test, variants, piece);
        if (text !== null) changed.push(withVariant(test.element, text, piece, context));
      }
    }
    const note = tests.length === 0 ? "too few pieces for a test" : `${counted(tests.length, "test")} designed`;
    return { gift: tests, pieces: changed, note };
  },
  answer(_question, { tests }) {
    if (tests.length === 0) return "No test is planned: there are too few pieces of one kind.";
    return tests
      .map((test) => {
        const texts = test.variants.map(({ label, text }) => `${label}: "${text}"`).join("  ");
        return `${test.id} on ${test.channel} changes the ${test.element.replaceAll("_", " ")} and is read by ${test.metric.replaceAll("_", " ")}. ${texts} ${test.note}`;
      })
      .join("\n");
  },
});

/** On social channels each block carries one variant: its text stands in the block's piece. Null for mails, and where the time is tested. */
function blockText(test: TestPlan, variants: Test["variants"], piece: Piece): string | null {
  if (test.design !== "randomized_blocks" || test.element === "time") return null;
  const variantId = test.blocks[piece.id];
  return variants.find(({ id }) => id === variantId)?.text ?? null;
}
