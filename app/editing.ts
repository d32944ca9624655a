import type { CampaignSnapshot } from "../domain/campaign.ts";
import { editPiece } from "../domain/edit-piece.ts";
import { MarketingError } from "../domain/errors.ts";
import { readPieceEdit } from "../domain/piece-edit.ts";
import { plainOrder } from "../domain/run.ts";
import { pieceToWire } from "../exports/piece-json.ts";
import { requireVersion, whileIdle } from "./campaign-changes.ts";
import { requirePiece } from "./campaigns.ts";
import { versioned, type VersionedPiece } from "./content.ts";
import type { Context } from "./context.ts";
import { requireSnapshot } from "./stored-campaign.ts";
import { closeMessage } from "./unanswered-message.ts";

export interface EditInput {
  campaignId: string;
  pieceId: string;
  /** fields of the piece's wire form; those that are as they were don't count */
  edit: Record<string, unknown>;
  /** versions that the editor takes for the newest, null = any */
  expected: readonly string[] | null;
}

/**
 * Stores a person's words for a piece, checked like anybody's, and gives the piece back with its checks and status. A
 * campaign that was approved needs approval again when the words change.
 * @throws MarketingError "not-found", "precondition-failed", "invalid-input", "conflict" while a run is going on and once
 *   the campaign is being published
 */
export async function editStoredPiece(context: Context, input: EditInput): Promise<VersionedPiece> {
  // Before anything is stored: an edit is followed by a judgement.
  context.runs.requireOpen();
  const { snapshot, edited, isChanged } = await whileIdle(context, input.campaignId, () => storeEdit(context, input));
  if (isChanged && edited.status !== "approved") await judgeAgain(context, snapshot, edited.id);
  return versioned(context, edited);
}

async function storeEdit(context: Context, { campaignId, pieceId, edit, expected }: EditInput) {
  const snapshot = await requireSnapshot(context, campaignId);
  const piece = requirePiece(campaignId, snapshot.pieces, pieceId);
  requireVersion(`piece "${pieceId}"`, versioned(context, piece).version, expected);
  requireEditable(snapshot);
  const { brief } = snapshot.campaign;
  const edited = editPiece(piece, readPieceEdit(changesIn(edit, pieceToWire(piece)), piece), {
    brief,
    facts: snapshot.facts,
    stamp: piece.writer,
    hash: context.hash,
  });
  const isChanged = edited !== piece;
  if (isChanged) await context.store.replacePiece(campaignId, edited, piece);
  return { snapshot, edited, isChanged };
}

/** What differs from the stored piece: whoever sends the whole piece back with a new text changes the text. */
function changesIn(edit: Record<string, unknown>, stored: Record<string, unknown>): Record<string, unknown> {
  const isSame = ([field, value]: [string, unknown]): boolean =>
    Object.hasOwn(stored, field) && JSON.stringify(value) === JSON.stringify(stored[field]);
  const changed = Object.entries(edit).filter((entry) => !isSame(entry));
  return Object.fromEntries(changed);
}

function requireEditable({ campaign: { id, status, plan } }: CampaignSnapshot): void {
  if (plan === null) {
    throw new MarketingError("conflict", `the pieces of campaign "${id}" belong to an earlier brief`, {
      hint: "let them be written again first, then edit them",
    });
  }
  if (status !== "running" && status !== "completed") return;
  throw new MarketingError("conflict", `campaign "${id}" is ${status}`, {
    why: "what is being published is not changed any more",
  });
}

/**
 * Lets the quality gate judge a campaign again that it has judged, and ask a person again; tests are planned anew when one
 * of their pieces was edited. A campaign that isn't finished is judged when it is.
 */
async function judgeAgain(context: Context, { campaign, tests }: CampaignSnapshot, pieceId: string): Promise<void> {
  const { id, status, threadId, tenant } = campaign;
  if (status === "draft" || status === "failed") return;
  await context.store.changeCampaign(id, { status: "awaiting_approval" });
  const isTested = tests.some(({ pieceIds }) => pieceIds.includes(pieceId));
  const stale = isTested ? { review: null, outcome: null, tests: null } : { review: null, outcome: null };
  const input = { campaign_id: id, ...stale, ...(await closeMessage(context, threadId)) };
  const run = await context.runs.submit({
    threadId,
    runId: null,
    tenant,
    campaignId: id,
    kind: "approve",
    approve: false,
    // The words are stored: a run that has begun a moment ago only puts the judgement off.
    order: { ...plainOrder, input, multitaskStrategy: "enqueue" },
    metadata: {},
    missingThread: "create",
    delayMs: 0,
  });
  await context.runs.settled(run.id);
}
