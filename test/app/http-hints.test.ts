import { describe, expect, it } from "vitest";
import { hintOfCommand, hintOverHttp } from "../../app/http-hints.ts";

const hints: [string, string][] = [
  ["qlp-marketing campaigns list", "GET /api/v2/marketing/campaigns"],
  ["qlp-marketing create --help", "POST /api/v2/marketing/campaigns"],
  ["qlp-marketing run resume campaign-1a", "POST /api/v2/marketing/campaigns/campaign-1a/runs"],
  [
    'go on with "qlp-marketing run resume": what is finished is kept',
    'go on with "POST /api/v2/marketing/campaigns/{campaign}/runs": what is finished is kept',
  ],
  [
    'read them with "qlp-marketing campaigns show c-1 --texts" and decide again',
    'read them with "GET /api/v2/marketing/campaigns/c-1/content" and decide again',
  ],
  ["qlp-marketing campaigns show c-1", "GET /api/v2/marketing/campaigns/c-1"],
  [
    'qlp-marketing chat c-1 "make … more …" changes pieces',
    "PUT /api/v2/marketing/campaigns/c-1/content/{piece} changes pieces",
  ],
  ["set the key, or use --writer composer", "set the key, or use writer=composer"],
  ["wait until it is over", "wait until it is over"],
];

describe("a hint that names a command", () => {
  it.each(hints)("%s names the call over HTTP, and at a terminal the command again", (command, call) => {
    expect(hintOverHttp(command)).toBe(call);
    expect(hintOfCommand(call)).toBe(command);
  });
});
