import type { Commission } from "../agents/content-pipeline.ts";
import type { Brief } from "../domain/brief.ts";
import type { CampaignSnapshot } from "../domain/campaign.ts";
import { readContentRequest, wordsAskedFor, type ContentRequest } from "../domain/content-request.ts";
import { contentTypes } from "../domain/content-types.ts";
import { MarketingError } from "../domain/errors.ts";
import { buildLedger, type Ledger } from "../domain/fact-ledger.ts";
import type { Finding } from "../domain/finding.ts";
import { cleanText } from "../domain/hostile-text.ts";
import { personas as personaTable, personasOf } from "../domain/personas.ts";
import { pieceChooser } from "../domain/piece-choices.ts";
import type { PiecePlan } from "../domain/piece.ts";
import { isSupplied } from "../domain/research.ts";
import { plainStrategy } from "../domain/plain-strategy.ts";
import { readBrief } from "../domain/request.ts";
import type { Strategy } from "../domain/strategy.ts";
import type { PersonaName } from "../domain/vocabulary.ts";
import { addDays } from "../domain/zoned-time.ts";

export interface ContentOrder {
  /** one for each piece; several for a series */
  commissions: Commission[];
  /** what was left out of the brief and the sources */
  findings: Finding[];
}

interface Material extends Ledger {
  strategy: Strategy;
  personas: readonly PersonaName[];
  before: readonly PiecePlan[];
}

/**
 * What `generate` is to write, from the request as it came: planned like the pieces of a campaign, for no day of the calendar.
 * @param findCampaign gives the campaign that the request names
 * @throws MarketingError "invalid-input", "invalid-brief", "not-found" for the campaign
 */
export async function orderContent(
  input: unknown,
  { seed, today, findCampaign }: ContentOrderPorts,
): Promise<ContentOrder> {
  const request = readContentRequest(input);
  requirePlainTopic(request.topic);
  const material = await materialOf(request, { today, findCampaign });
  const brief = request.tone == null ? material.brief : { ...material.brief, tone: request.tone };
  const { facts, strategy, personas, before, findings } = material;
  const choose = pieceChooser({ brief, themes: strategy.themes, personas, seed, before });
  const next = (): PiecePlan => planFor(choose(request.type, noDay, request.topic), request);
  const first = next();
  const plans = [first, ...Array.from({ length: (first.mail?.of ?? 1) - 1 }, next)];
  return { commissions: plans.map((plan) => ({ brief, facts, seed, strategy, plan })), findings };
}

export interface ContentOrderPorts {
  seed: string;
  /** YYYY-MM-DD */
  today: string;
  /** @throws MarketingError "not-found" */
  findCampaign(id: string): Promise<CampaignSnapshot>;
}

/** A piece outside of a calendar may say what the product is, and asks for a first look. */
const noDay = { day: 1, week: 1, focus: "solution_introduction" } as const;

function planFor(plan: PiecePlan, request: ContentRequest): PiecePlan {
  const link = request.link ?? plan.link;
  if (request.type === "reddit_link" && link === null) {
    throw new MarketingError("invalid-input", "a Reddit link post needs a link", {
      why: "neither the request nor the brief gives an address",
      hint: "add --link https://… (link over HTTP), or a product url to the brief",
      errors: [{ pointer: "/link", detail: "the address that the post is about is missing" }],
    });
  }
  return { ...plan, words: wordsAskedFor(request), link, quote: request.quote ?? null };
}

async function materialOf(
  request: ContentRequest,
  { today, findCampaign }: Pick<ContentOrderPorts, "today" | "findCampaign">,
): Promise<Material> {
  const ledger = ledgerOf(request, today);
  if (request.campaign_id != null) {
    return materialOfCampaign(await findCampaign(request.campaign_id), request, ledger);
  }
  const personas = request.persona == null ? personasOf(ledger.brief.product.targetAudience) : [request.persona];
  return { ...ledger, strategy: plainStrategy(request.topic, personas), personas, before: [] };
}

/** What the request itself gives; without a brief there is no product, and its facts are those of its sources. */
function ledgerOf(request: ContentRequest, today: string): Ledger {
  const { channel } = contentTypes[request.type];
  const name = [...request.topic].slice(0, 120).join("");
  const given = request.brief ?? { name, product: { name } };
  const facts = [...listOf(given["facts"]), ...(request.facts ?? [])];
  const read = readBrief(
    // A campaign's brief names channels and types of its own; here the type is said.
    { ...given, channels: [channel], types: null, ...(facts.length === 0 ? {} : { facts }) },
    { today, todayIn: () => addDays(today, -1) },
  );
  return buildLedger(request.brief == null ? withoutProduct(read, request.persona ?? "general") : read);
}

/** The campaign's own facts, and behind them those of the sources that were read for this piece. */
function materialOfCampaign(
  { campaign, facts: own }: CampaignSnapshot,
  request: ContentRequest,
  { facts: given, findings }: Ledger,
): Material {
  const { brief, classification, plan, strategy } = campaign;
  const read = given.filter(isSupplied).map((fact, index) => ({ ...fact, id: `f${own.length + index + 1}` }));
  const personas = request.persona == null ? (classification?.personas ?? ["general"]) : [request.persona];
  return {
    brief,
    facts: [...own, ...read],
    findings,
    strategy: strategy ?? plainStrategy(request.topic, personas),
    personas,
    before: plan?.pieces ?? [],
  };
}

function withoutProduct(brief: Brief, persona: PersonaName): Brief {
  const targetAudience = [persona === "general" ? "everybody" : personaTable[persona].plural];
  return { ...brief, product: { name: null, description: null, targetAudience, uniqueValue: null, url: null } };
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function requirePlainTopic(topic: string): void {
  if (cleanText(topic).removed.length === 0) return;
  throw new MarketingError("invalid-input", "the topic is no subject to write about", {
    why: "it speaks to the writer, or holds markup",
    hint: "give a noun phrase, such as --topic “code review in small teams”",
    errors: [{ pointer: "/topic", detail: "it speaks to the writer, or holds markup" }],
  });
}
