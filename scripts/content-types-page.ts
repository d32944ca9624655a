import { createHash } from "node:crypto";
import { channels } from "../domain/channels.ts";
import { contentTypes } from "../domain/content-types.ts";
import type { Piece } from "../domain/piece.ts";
import { structures, type Section } from "../domain/structures.ts";
import type { ChannelName, ContentType } from "../domain/vocabulary.ts";
import { contentTypeNames } from "../domain/words.ts";
import { buildContentGraph } from "../graphs/content.ts";
import { createComposer } from "../tools/model/composer/composer.ts";

const writer = createComposer();
const graph = buildContentGraph(() =>
  Promise.resolve({
    writerFor: () => writer,
    defaultWriter: writer.stamp,
    now: () => new Date("2026-11-24T12:00:00Z"),
    newId: () => "page",
    hash: (text: string) => createHash("sha256").update(text).digest("hex"),
    findCampaign: () => Promise.reject(new Error("an example names no campaign")),
  }),
);

const brief = {
  product: {
    name: "Acme Review",
    description: "Code review for small teams",
    target_audience: ["developers"],
    unique_value: "3x faster reviews",
    url: "https://acme.example/review",
  },
  facts: ["Explains each remark with a link to the rule"],
};

/** Longer examples are shown by their beginning. */
const shownCharacters = 1200;

/** The whole page: every type with its words, parts and an example of the composer. */
export async function contentTypesPage(): Promise<string> {
  const sections: string[] = [];
  for (const name of contentTypeNames) sections.push(await sectionOf(name));
  return `${head}\n\n${sections.join("\n\n")}\n`;
}

/** Rules that look at one channel or one type alone; those for every piece are named above. */
export const ownChecks: Record<ChannelName, readonly string[]> = {
  twitter: ["post-too-long", "hashtags-many"],
  linkedin: ["text-too-long", "hashtags-many"],
  medium: ["title-missing", "title-long"],
  reddit: ["reddit-title-too-long", "reddit-undisclosed", "reddit-votes", "reddit-selling"],
  email: ["subject-length", "preheader-length", "mail-greeting", "mail-footer", "merge-field"],
};
export const typeChecks: Partial<Record<ContentType, readonly string[]>> = {
  twitter_thread: ["thread-size", "hook-burdened"],
  quote_post: ["quote-missing"],
  poll: ["poll-options"],
  linkedin_document: ["slide-long"],
  tutorial: ["fence-missing", "unmarked-code"],
  case_study: ["case-study-without-results"],
  technical_deep_dive: ["unmarked-code"],
  api_documentation: ["fence-missing", "unmarked-code"],
  code_examples: ["fence-missing", "unmarked-code"],
  reddit_link: ["link-missing"],
};

const head = `# Content types

What \`generate --type\` writes, and what \`types\` of a brief may name. A campaign plans the types marked "planned"; the others
come where its \`types\` ask for them. \`--length\` takes a number of words from 1 to 5,000, as far as the form holds them, or
\`short\`, \`medium\`, \`long\`; a number is met within 15 %. Every type works with a topic alone: nothing is promoted then.

Every piece passes the same checks ([lint-rules.md](lint-rules.md)): \`part-missing\`, \`part-unknown\`, \`part-surplus\` and \`heading-missing\` hold it
to the parts below, \`length-unusual\` to the words; what else a type must keep is named with it. The examples are the
composer's, with no key and no network, for the brief of an invented product: seed 1, topic "code review". Long ones are cut.

Written by \`npm run docs:types\`.`;

async function sectionOf(type: ContentType): Promise<string> {
  const row = contentTypes[type];
  const { short, medium, long, most } = row.words;
  const facts = [
    `${channels[row.channel].name}, by the agent \`${row.agent}\``,
    row.planned === "always" ? "planned" : "where it is asked for",
    row.delivery === "api" ? "published through the API" : "pasted by hand",
    `${short}, ${medium}, ${long} words; ${most.toLocaleString("en")} at most`,
  ];
  const parts = structures[type].map(
    (section) =>
      `| \`${section.role}\` | ${countOf(section)} | ${section.hasHeading ? "yes" : ""} | ${section.purpose} |`,
  );
  const checks = [...ownChecks[row.channel], ...(typeChecks[type] ?? [])].map((rule) => `\`${rule}\``);
  const pieces = await examplesOf(type);
  return [
    `## ${type}`,
    `${capital(row.label)}: ${row.summary}.`,
    facts.map((fact) => `- ${fact}`).join("\n"),
    ["| part | times | heading | it |", "| --- | --- | --- | --- |", ...parts].join("\n"),
    ...(checks.length === 0 ? [] : [`Checked beside: ${checks.join(", ")}.`]),
    ...(pieces.length > 1 ? [`The first of ${pieces.length}:`] : []),
    example(pieces[0]),
  ].join("\n\n");
}

async function examplesOf(type: ContentType): Promise<Piece[]> {
  const link = type === "reddit_link" ? { link: "https://acme.example/review" } : {};
  const { pieces } = await graph.invoke({ request: { type, topic: "code review", brief, ...link }, seed: "1" });
  return pieces;
}

function example(piece: Piece | undefined): string {
  if (piece === undefined) throw new Error("the graph gave no piece");
  const { title, subject, preheader, text, poll } = piece;
  const lines = [
    title === null ? [] : [`Title: ${title}`],
    subject === null ? [] : [`Subject: ${subject}`],
    preheader === null ? [] : [`Preheader: ${preheader}`],
    [cut(text)],
    poll === null ? [] : [poll.options.map((option) => `( ) ${option}`).join("\n")],
  ].flat();
  return ["````text", lines.join("\n\n"), "````"].join("\n");
}

function cut(text: string): string {
  if (text.length <= shownCharacters) return text;
  const end = text.lastIndexOf("\n\n", shownCharacters);
  return `${text.slice(0, end === -1 ? shownCharacters : end)}\n\n[…]`;
}

function countOf({ least, most }: Section): string {
  return least === most ? String(least) : `${least} to ${most}`;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
