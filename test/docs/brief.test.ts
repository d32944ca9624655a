import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { parseBriefText } from "../../app/brief-file.ts";
import { CampaignRequest } from "../../domain/campaign-request.ts";
import { channelMix, piecesWithoutBudget } from "../../domain/channel-mix.ts";
import { contentTypes } from "../../domain/content-types.ts";
import { readBrief } from "../../domain/request.ts";
import { channelNames, contentTypeNames, objectiveNames, toneNames } from "../../domain/words.ts";

const clock = { today: "2026-11-24", todayIn: () => "2026-11-24" };
const pathOf = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const page = readFileSync(pathOf("docs/brief.md"), "utf8");

/** The YAML block of a page. */
function yamlOf(name: string): string {
  return /```yaml\n(.*?)```/s.exec(readFileSync(pathOf(name), "utf8"))?.[1] ?? "";
}

/** The fields of a JSON schema as the page names them: "product.url", "facts[].text". */
function fieldsOf(schema: unknown, above = ""): string[] {
  const { properties, items, anyOf } = z
    .looseObject({
      properties: z.record(z.string(), z.unknown()).default({}),
      items: z.unknown().optional(),
      anyOf: z.array(z.unknown()).default([]),
    })
    .parse(schema);
  return [
    ...Object.entries(properties).flatMap(([name, field]) => {
      const path = above === "" ? name : `${above}.${name}`;
      return [path, ...fieldsOf(field, path)];
    }),
    ...(items === undefined ? [] : fieldsOf(items, `${above}[]`)),
    ...anyOf.flatMap((branch) => fieldsOf(branch, above)),
  ];
}

describe("README.md", () => {
  it("shows a brief that is read as it stands", () => {
    const brief = readBrief(parseBriefText(yamlOf("README.md"), "brief.yaml"), clock);

    expect(brief.facts.map(({ public: isPublic }) => isPublic)).toEqual([true, false]);
  });
});

describe("docs/brief.md", () => {
  it("shows a whole brief that is read as it stands", () => {
    const request = parseBriefText(yamlOf("docs/brief.md"), "brief.yaml");
    const brief = readBrief(request, clock);

    expect(Object.keys(request).toSorted()).toEqual(Object.keys(CampaignRequest.shape).toSorted());
    expect(brief).toMatchObject({ durationDays: 30, start: "2026-11-25", audienceTimezone: "Europe/Berlin" });
    expect(brief.facts.map(({ public: isPublic }) => isPublic)).toEqual([true, true, false, true, true, false]);
    expect(brief.facts[3]).toMatchObject({ origin: "README.md:12", code: { language: "sh" } });
    expect(brief.brand).toMatchObject({ name: "QuantumLayer", links: { docs: "https://example.com/docs" } });
  });

  it("names every field of the schema in its table", () => {
    const fields = fieldsOf(z.toJSONSchema(CampaignRequest, { io: "input", unrepresentable: "any" }));
    // A part with fields of its own is named by them.
    const leaves = fields.filter((field) => !fields.some((other) => other.startsWith(`${field}.`)));

    expect(leaves).toContain("sources[].url");
    expect(leaves.filter((field) => !page.includes(`| \`${field}\``))).toEqual([]);
  });

  it("names every objective, tone, channel and type", () => {
    const words = [...objectiveNames, ...toneNames, ...channelNames, ...contentTypeNames];

    expect(words.filter((word) => !page.includes(`\`${word}\``))).toEqual([]);
    for (const type of contentTypeNames) {
      expect(page).toMatch(new RegExp(`\\| \`${contentTypes[type].channel}\`\\s+\\| .*\`${type}\``));
    }
  });

  it.each([7, 14, 30, 90, 365])("tells how many pieces %i days have without a budget", (days) => {
    const counts = (["twitter", "linkedin", "email", "medium", "reddit"] as const).map((channel) =>
      piecesWithoutBudget(channel, days),
    );

    expect(page.replace(/ +/g, " ")).toContain(`| ${[days, ...counts].join(" | ")} |`);
  });

  it("tells the weights by which the channels share a number of pieces", () => {
    const { twitter, linkedin, email, medium, reddit } = channelMix;
    const words = `X ${twitter.weight}, LinkedIn ${linkedin.weight}, e-mail ${email.weight}, Medium ${medium.weight}, Reddit ${reddit.weight}`;

    expect(page.replace(/\s+/g, " ")).toContain(words);
  });
});
