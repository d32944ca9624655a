import { z } from "zod";
import type { LintAnswer } from "../../app/linting.ts";
import type { Server } from "./http.ts";
import { pathOf } from "./runs.ts";

const Lint = z.custom<LintAnswer>(
  (value) =>
    z
      .looseObject({ errors: z.number(), findings: z.array(z.looseObject({})), fixes: z.array(z.looseObject({})) })
      .safeParse(value).success,
);

/** What the lint of the server says about a campaign, and edits of its pieces, whatever stands there now. */
export function remoteLinting(server: Server) {
  return {
    lint: async (campaignId: string): Promise<LintAnswer> => await server.read(Lint, pathOf(campaignId, "lint")),
    async edit({ campaignId, pieceId, edit }: { campaignId: string; pieceId: string; edit: Record<string, unknown> }) {
      const headers = { "if-match": "*" };
      await server.ask(pathOf(campaignId, "content", pieceId), { method: "PUT", body: edit, headers });
    },
  };
}
