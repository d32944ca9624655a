import type { Brief } from "./brief.ts";
import { channels } from "./channels.ts";
import { distinctClaims, groundedClaims } from "./claim-record.ts";
import { contentTypes } from "./content-types.ts";
import type { Fact } from "./fact.ts";
import type { TestedElement } from "./experiment.ts";
import { findFigures } from "./figures.ts";
import { renewedMedia } from "./media-suggestions.ts";
import { checkPiece } from "./piece-checks.ts";
import { joinParts } from "./piece-text.ts";
import type { Piece, PieceDraft, PiecePlan, WriterStamp } from "./piece.ts";
import { decisionRules, isHeldBack, rejected } from "./review.ts";
import { picturesUnder } from "./tested-choices.ts";
import { rewriteTone } from "./tones.ts";
import type { ToneName } from "./vocabulary.ts";
import { weightedLength } from "./weighted-length.ts";

/** What finishing needs beside the words. `hash` gives the same short text for the same input on every machine. */
export interface FinishContext {
  brief: Brief;
  facts: readonly Fact[];
  stamp: WriterStamp;
  hash(text: string): string;
}

/**
 * The finished piece: words in the plan's tone, text joined, checked, hashed. `needs_review` when a check is an error.
 * A draft that carries all its facts comes out the same each time.
 */
export function finishPiece(plan: PiecePlan, draft: PieceDraft, context: FinishContext): Piece {
  const { id, channel, type, agent, persona, tone, week, theme, framework } = plan;
  return rejoin(
    {
      ...draft,
      ...restyle({ ...draft, channel }, tone, context),
      id,
      channel,
      type,
      agent,
      persona,
      tone,
      week,
      theme,
      framework,
      text: "",
      link: plan.link,
      quote: plan.quote,
      delivery: contentTypes[type].delivery,
      checks: [],
      status: "draft",
      aiGenerated: true,
      writer: context.stamp,
      contentHash: "",
    },
    context,
  );
}

/** The piece in another tone, checked again; unchanged when its words are in that tone already. */
export function retone(piece: Piece, tone: ToneName, context: FinishContext): Piece {
  return rejoin({ ...piece, ...restyle(piece, tone, context), tone }, context);
}

/** The piece with another request wherever the old one stands, checked again. The link stays where it leads. */
export function withCallToAction(piece: Piece, text: string, context: FinishContext): Piece {
  const replace = (from: string): string => replaceAll(from, piece.cta.text, text);
  return rejoin(
    {
      ...piece,
      hook: replace(piece.hook),
      parts: piece.parts.map((part) => ({ ...part, text: replace(part.text) })),
      cta: { ...piece.cta, text },
    },
    context,
  );
}

/** The mail with another subject, checked again; a hook that stood in the subject goes with it. */
export function withSubject(piece: Piece, text: string, context: FinishContext): Piece {
  const stoodOnlyThere = ![piece.parts[0]?.text, piece.title].some((place) => place?.includes(piece.hook));
  return rejoin({ ...piece, subject: text, hook: stoodOnlyThere ? text : piece.hook }, context);
}

/** The piece with another first line wherever the old one stands, checked again; nothing else of it changes. */
export function withHook(piece: Piece, text: string, context: FinishContext): Piece {
  const replace = (from: string): string => replaceFirst(from, piece.hook, text);
  const orNull = (from: string | null): string | null => (from === null ? null : replace(from));
  const [first, ...rest] = piece.parts;
  return rejoin(
    {
      ...piece,
      hook: text,
      title: orNull(piece.title),
      subject: orNull(piece.subject),
      parts: first === undefined ? [] : [{ ...first, text: replace(first.text) }, ...rest],
      // A short post may be its own request.
      cta: { ...piece.cta, text: replace(piece.cta.text) },
    },
    context,
  );
}

/** The piece with the picture that a variant names, checked again; a text that names none changes nothing. */
export function withMedia(piece: Piece, text: string, context: FinishContext): Piece {
  return rejoin({ ...piece, media: picturesUnder(text, piece) ?? piece.media }, context);
}

/**
 * The piece as one variant of a test has it: the tested element changed, everything else byte for byte as it was. The time
 * is the calendar's, so a test of it changes no piece.
 */
export function withVariant(element: TestedElement, text: string, piece: Piece, context: FinishContext): Piece {
  switch (element) {
    case "subject_line":
      return withSubject(piece, text, context);
    case "hook":
      return withHook(piece, text, context);
    case "call_to_action":
      return withCallToAction(piece, text, context);
    case "media":
      return withMedia(piece, text, context);
    case "time":
      return piece;
  }
}

/** The piece with text, hash, checks and status made new from its parts; a decision lasts as long as the words do. */
export function rejoin(piece: Piece, context: FinishContext): Piece {
  const words = [piece.title, piece.subject, piece.preheader, joinParts(piece)].join("\n").toLowerCase();
  // What a change took out of the words is claimed no longer; what rests on a fact is found, whoever wrote it.
  const kept = piece.claims.filter((claim) => words.includes(claim.text.toLowerCase()));
  const text = joinParts(piece);
  const said = [piece.title, piece.subject, piece.preheader, text].filter((one) => one !== null).join("\n\n");
  const claims = distinctClaims([...kept, ...groundedClaims(said, context.facts, context.brief.product.name)]);
  const joined: Piece = { ...piece, ...renewedMedia(piece), claims, text };
  const contentHash = context.hash(canonical(joined));
  const isSame = piece.contentHash === contentHash;
  const decisions = isSame ? piece.checks.filter(({ rule }) => decisionRules.has(rule)) : [];
  const checks = [...checkPiece(joined, context), ...decisions];
  const isStillApproved = piece.status === "approved" && isSame;
  const isOut = isHeldBack({ status: "draft", checks }) || decisions.some(({ rule }) => rule === rejected);
  return { ...joined, contentHash, checks, status: isOut ? "needs_review" : isStillApproved ? "approved" : "draft" };
}

type Words = Pick<PieceDraft, "hook" | "title" | "subject" | "preheader" | "parts" | "cta" | "poll" | "claims">;

/**
 * Every word in a tone. Hook and request are rewritten once and put in place wherever they stand, so that they stay
 * findable word for word. Posts that would outgrow X in the tone keep their own words.
 */
function restyle(piece: Words & Pick<PiecePlan, "channel">, tone: ToneName, context: FinishContext): Words {
  const { hook, title, subject, preheader, parts, cta, poll, claims } = piece;
  const names = wordsToKeep(context);
  const avoid = context.brief.brand?.avoid ?? [];
  const newHook = rewriteTone(hook, tone, names, avoid);
  const request = rewriteTone(cta.text, tone, names, avoid);
  const rewrite = (text: string): string =>
    rewriteTone(
      replaceAll(replaceAll(text, hook, newHook), cta.text, request),
      tone,
      [...names, newHook, request],
      avoid,
    );
  const rewriteOrNull = (text: string | null): string | null => (text === null ? null : rewrite(text));
  const newParts = parts.map((part) => ({
    ...part,
    ...(part.heading === undefined ? {} : { heading: rewrite(part.heading) }),
    text: rewrite(part.text),
  }));
  const outgrows = newParts.some(({ text }, index) => weighsTooMuch(text) && !weighsTooMuch(parts[index]?.text ?? ""));
  if (piece.channel === "twitter" && outgrows) return { hook, title, subject, preheader, parts, cta, poll, claims };
  return {
    hook: newHook,
    title: rewriteOrNull(title),
    subject: rewriteOrNull(subject),
    preheader: rewriteOrNull(preheader),
    parts: newParts,
    cta: { text: request, url: cta.url },
    poll: poll === null ? null : { ...poll, options: poll.options.map(rewrite) },
    claims: claims.map((claim) => ({ ...claim, text: rewrite(claim.text) })),
  };
}

/** Names, notes and facts with a figure are said as they were given: another word could be another claim. */
function wordsToKeep({ brief, facts }: FinishContext): string[] {
  // Nobody repeats a whole description, and what is not repeated needs no keeping.
  const figures = facts
    .filter(({ text, public: isPublic }) => isPublic && text.length <= 300 && findFigures(text).length > 0)
    .map(({ text }) => text.replace(/[.!?…]+$/u, ""));
  const inside = figures.map((text) => text.slice(0, 1).toLowerCase() + text.slice(1));
  return [brief.product.name ?? "", brief.brand?.disclosure ?? "", ...figures, ...inside];
}

function weighsTooMuch(text: string): boolean {
  return weightedLength(text) > channels.twitter.limits.maxCharacters;
}

function replaceAll(text: string, from: string, to: string): string {
  return from === "" ? text : text.split(from).join(to);
}

function replaceFirst(text: string, from: string, to: string): string {
  return from === "" ? text : text.replace(from, () => to);
}

/** What is published, in one fixed order of fields. */
function canonical(piece: Piece): string {
  const { channel, type, title, subject, preheader, parts, poll, link, quote } = piece;
  return JSON.stringify({
    channel,
    type,
    title,
    subject,
    preheader,
    parts: parts.map(({ role, heading = null, text, media }) => ({ role, heading, text, media })),
    poll,
    link,
    quote,
    media: piece.media,
  });
}
