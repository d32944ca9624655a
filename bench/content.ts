import { unsupportedClaims } from "../domain/claim-guard.ts";
import type { Piece } from "../domain/piece.ts";
import { withoutCode } from "../domain/protected-spans.ts";
import { checkSet } from "../domain/set-checks.ts";
import { briefNamed, briefNames, writtenCampaign, type WrittenCampaign } from "../test/support/written-campaign.ts";
import type { Figure } from "./support/figure.ts";
import { distinctOpenings, distinctPairs, nearestPair } from "./support/variety.ts";

/** Pieces that the count of unfilled slots goes over. */
const slotPieces = 1000;

/** What the composer makes of twelve unlike briefs: what passes, what is claimed, how much is said twice. */
export async function run(): Promise<Figure[]> {
  const campaigns: [string, WrittenCampaign][] = [];
  for (const name of briefNames) campaigns.push([name, await writtenCampaign(briefNamed(name), "1")]);
  const pieces = campaigns.flatMap(([, campaign]) => campaign.pieces);
  const failing = campaigns.map(([name, campaign]) => ({ name, share: 1 - failingShare(campaign) }));
  const worst = failing.reduce((low, next) => (next.share < low.share ? next : low));
  const figures = campaigns.flatMap(([, { pieces: own, facts, brief }]) =>
    own.flatMap(({ text }) =>
      unsupportedClaims(text, {
        facts,
        allowed: [brief.product.name, brief.product.url, ...Object.values(brief.brand?.links ?? {})].filter(
          (word) => word != null,
        ),
      }).filter(({ kind }) => kind === "figure"),
    ),
  );
  const fifty = await writtenCampaign(briefNamed("rich"), "1");
  const texts = fifty.pieces.map(proseOf);
  const started = process.cpuUsage();
  await writtenCampaign(briefNamed("rich"), "2");
  const { user, system } = process.cpuUsage(started);
  return [
    {
      name: `pieces of ${briefNames.length} briefs that pass unaided`,
      value: passing(campaigns) * 100,
      unit: "%",
      least: 98,
    },
    { name: `the same of the worst brief, ${worst.name}`, value: worst.share * 100, unit: "%" },
    { name: "figures without a fact", value: figures.length, unit: "figures", limit: 0 },
    { name: "distinct pairs of words, 50 pieces", value: distinctPairs(texts), unit: "", least: 0.55 },
    { name: "distinct openings, 50 pieces", value: distinctOpenings(texts) * 100, unit: "%", least: 85 },
    ...campaigns.map(([name, { pieces: own }]) => ({
      name: `most alike two pieces, ${name}`,
      value: nearestPair(own.map(proseOf)),
      unit: "",
      limit: 0.35,
    })),
    { name: `unfilled slots in ${slotPieces} pieces`, value: await unfilledSlots(pieces), unit: "slots", limit: 0 },
    { name: "composer, 50 pieces, CPU", value: (user + system) / 1e6, unit: "s", limit: 2 },
  ];
}

function failingShare({ pieces }: WrittenCampaign): number {
  const inSet = new Set(checkSet(pieces).flatMap(({ severity, pieceId }) => (severity === "error" ? [pieceId] : [])));
  return pieces.filter(({ id, status }) => status !== "draft" || inSet.has(id)).length / pieces.length;
}

function passing(campaigns: readonly [string, WrittenCampaign][]): number {
  const all = campaigns.reduce((sum, [, { pieces }]) => sum + pieces.length, 0);
  const failed = campaigns.reduce((sum, [, campaign]) => sum + failingShare(campaign) * campaign.pieces.length, 0);
  return 1 - failed / all;
}

async function unfilledSlots(first: readonly Piece[]): Promise<number> {
  const pieces = [...first];
  for (let seed = 2; pieces.length < slotPieces; seed += 1) {
    for (const name of briefNames) pieces.push(...(await writtenCampaign(briefNamed(name), String(seed))).pieces);
  }
  // Merge fields have two braces; what is left in one, or in brackets with a capital, was never filled.
  const slot = /(?<!\{)\{[\w ]*\}(?!\})|\[[A-Z][\w ]*\](?!\()|\b(?:undefined|null|NaN)\b/gu;
  return pieces
    .slice(0, slotPieces)
    .flatMap(({ title, subject, preheader, text }) => [title, subject, preheader, withoutCode(text)])
    .reduce((sum, text) => sum + (text?.match(slot)?.length ?? 0), 0);
}

/** What is read of a piece but for the footer that every mail has. */
function proseOf({ parts }: Piece): string {
  const said = parts.filter(({ role }) => role !== "footer").map(({ text }) => text);
  return withoutCode(said.join("\n")).replace(/\{\{[^{}]*\}\}/gu, " ");
}
