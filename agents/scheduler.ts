import { channels } from "../domain/channels.ts";
import { counted } from "../domain/counted.ts";
import type { CampaignSnapshot } from "../domain/campaign.ts";
import { scheduleCampaign } from "../domain/schedule.ts";
import { defineSpecialist, type Question } from "./agent.ts";

/** Makes the calendar from the plan alone, so it works beside the writing. Needs no model. */
export const scheduler = defineSpecialist({
  name: "scheduler",
  role: "Makes the calendar: windows, zones, gaps and limits, no collisions.",
  needs: ["plan"],
  gives: "calendar",
  work({ brief, plan, notBefore }) {
    const gift = scheduleCampaign({ brief, plan, notBefore });
    return {
      gift,
      note: `${counted(gift.length, "slot")} from ${gift[0]?.date ?? "-"} to ${gift.at(-1)?.date ?? "-"}`,
    };
  },
  answer(question, snapshot) {
    const slots = slotsMeant(question, snapshot);
    const when = [
      question.channel === undefined ? null : `on ${channels[question.channel].name}`,
      question.week === undefined ? null : `in week ${question.week}`,
      question.date === undefined ? null : `on ${question.date}`,
    ]
      .filter((word) => word !== null)
      .join(" ");
    if (slots.length === 0) return `Nothing is planned${when === "" ? "" : ` ${when}`}.`;
    const pieces = new Map(snapshot.pieces.map((piece) => [piece.id, piece]));
    const lines = slots
      .filter((slot, index) => slots.findIndex(({ pieceId }) => pieceId === slot.pieceId) === index)
      .map((slot) => {
        const piece = pieces.get(slot.pieceId);
        const opening = piece === undefined ? "not written yet" : (piece.title ?? piece.subject ?? piece.hook);
        const versions = slots.filter(({ pieceId }) => pieceId === slot.pieceId).length;
        const tested = versions === 1 ? "" : `, ${versions} versions in a test`;
        return `- ${slot.date} ${slot.time} ${channels[slot.channel].name}: ${opening} (${slot.pieceId}${tested})`;
      });
    const zone = slots[0]?.zone ?? "UTC";
    return [
      `${counted(lines.length, "piece")}${when === "" ? " in all" : ` ${when}`}, times in ${zone}:`,
      ...lines,
    ].join("\n");
  },
});

function slotsMeant(question: Question, { slots, campaign, pieces }: CampaignSnapshot): CampaignSnapshot["slots"] {
  const weekOf = new Map(
    [...(campaign.plan?.pieces ?? []), ...pieces].map((piece): [string, number] => [piece.id, piece.week]),
  );
  return slots.filter(
    (slot) =>
      (question.channel === undefined || slot.channel === question.channel) &&
      (question.week === undefined || weekOf.get(slot.pieceId) === question.week) &&
      (question.date === undefined || slot.date === question.date),
  );
}
