import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { openMarketing, type MarketingApi } from "../support/marketing-api.ts";

const page = readFileSync(fileURLToPath(new URL("../../docs/api.md", import.meta.url)), "utf8");
const base = "http://127.0.0.1:2024/api/v2/marketing";

interface Example {
  command: string;
  status: number;
}

/** Every call of curl on the page, with the status that stands behind it. */
const examples: Example[] = [...page.matchAll(/```bash\n(.*?)```/gs)].flatMap(([, block = ""]) =>
  [...block.matchAll(/^(curl [\s\S]*?) # (\d{3})$/gm)].map(([, command = "", status]) => ({
    command: command.replaceAll("\\\n", " "),
    status: Number(status),
  })),
);

/** The words of a command as a shell reads them: quotes, and variables outside of single ones. */
function shellWords(command: string, variables: Record<string, string>): string[] {
  const words = command.match(/'[^']*'|"(?:[^"\\]|\\.)*"|[^\s'"]+/g) ?? [];
  return words.map((word) => {
    if (word.startsWith("'")) return word.slice(1, -1);
    const bare = word.startsWith('"') ? word.slice(1, -1) : word;
    return bare.replaceAll(/\$([A-Z]+)/g, (_, name: string) => variables[name] ?? "");
  });
}

function requestOf(words: string[]): {
  address: string;
  method: string;
  headers: Record<string, string>;
  body?: string;
} {
  const valuesOf = (flag: string): string[] => words.filter((_, index) => words[index - 1] === flag);
  const [body] = valuesOf("-d");
  const headers = valuesOf("-H").map((header): [string, string] => {
    const [name = "", ...value] = header.split(": ");
    return [name, value.join(": ")];
  });
  return {
    address: words.find((word) => word.startsWith("http")) ?? "",
    method: valuesOf("-X")[0] ?? (body === undefined ? "GET" : "POST"),
    headers: Object.fromEntries(headers),
    ...(body === undefined ? {} : { body }),
  };
}

/** What later examples call CAMPAIGN, RUN, PIECE, KEY and TOKEN. */
const Ids = z.looseObject({
  campaign: z.looseObject({ id: z.string() }).optional(),
  run: z.looseObject({ id: z.string() }).optional(),
  // The answer of the lint counts them.
  pieces: z
    .array(z.looseObject({ id: z.string() }))
    .optional()
    .catch(undefined),
  media: z.array(z.looseObject({ piece_id: z.string() })).optional(),
  key: z.looseObject({ id: z.string() }).optional(),
  token: z.string().optional(),
});

describe("docs/api.md", () => {
  let api: MarketingApi;
  beforeAll(async () => {
    api = await openMarketing();
  });
  afterAll(() => api.remove());

  it("shows calls that do what it says, one after the other", async () => {
    const variables: Record<string, string> = { API: base, FILE: "1.svg" };

    for (const { command, status } of examples) {
      const { address, ...request } = requestOf(shellWords(command, variables));
      const answer = await api.app.request(address, request);
      const text = await answer.text();

      expect(`${command} ${answer.status} ${answer.status === status ? "" : text}`).toBe(`${command} ${status} `);
      variables["ETAG"] = answer.headers.get("etag") ?? variables["ETAG"] ?? "";
      if (answer.headers.get("content-type") !== "application/json") continue;
      const { campaign, run, pieces, media, key, token } = Ids.parse(JSON.parse(text));
      variables["CAMPAIGN"] = campaign?.id ?? variables["CAMPAIGN"] ?? "";
      variables["RUN"] = run?.id ?? variables["RUN"] ?? "";
      variables["KEY"] = key?.id ?? variables["KEY"] ?? "";
      variables["TOKEN"] = token ?? variables["TOKEN"] ?? "";
      variables["PIECE"] = media?.[0]?.piece_id ?? pieces?.[0]?.id ?? variables["PIECE"] ?? "";
    }
  });

  it("has an example for every route", () => {
    const called = new Set(
      examples.map(({ command }) => {
        const { address, method } = requestOf(
          shellWords(command, {
            API: base,
            CAMPAIGN: ":campaign",
            PIECE: ":piece",
            FILE: ":file",
            RUN: ":run",
            KEY: ":key",
          }),
        );
        return `${method} ${new URL(address).pathname}`;
      }),
    );
    const routes = api.app.routes.filter(
      ({ method, path }) => method !== "ALL" && path.startsWith("/api/v2/marketing/"),
    );

    expect(routes.length).toBeGreaterThan(0);
    expect([...called].toSorted()).toEqual(
      [...new Set(routes.map(({ method, path }) => `${method} ${path}`))].toSorted(),
    );
  });
});
