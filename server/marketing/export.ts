import { createRoute, z, type OpenAPIHono } from "@hono/zod-openapi";
import { exportCampaign } from "../../app/exporting.ts";
import { exportFormatNames, exportSectionNames } from "../../domain/words.ts";
import { newRoutes } from "../open-api.ts";
import type { ServerEnv } from "../server-environment.ts";
import { base, CampaignPath } from "./addresses.ts";
import { problems } from "./problem-answers.ts";

const ExportBody = z
  .strictObject({
    format: z.enum(exportFormatNames, { error: `known formats: ${exportFormatNames.join(", ")}` }),
    include: z
      .union([
        z.literal("all"),
        z.array(z.enum(exportSectionNames, { error: `known parts: ${exportSectionNames.join(", ")}` })),
      ])
      .optional()
      .openapi({ description: "the parts to fill; the others stay empty. Default: all" }),
  })
  .openapi("Export", { example: { format: "json", include: ["content", "calendar", "analytics"] } });

const exportRoute = createRoute({
  method: "post",
  path: `${base}/campaigns/{campaign}/export`,
  tags: ["export"],
  summary: "The campaign as a file",
  request: {
    params: CampaignPath,
    body: { required: true, content: { "application/json": { schema: ExportBody } } },
  },
  responses: {
    200: {
      description: "the file itself, schema qlp-campaign/1",
      headers: z.object({ "Content-Disposition": z.string() }),
      content: { "application/json": { schema: z.looseObject({ schema: z.literal("qlp-campaign/1") }) } },
    },
    ...problems(404, 406, 413, 415, 422),
  },
});

/** `/campaigns/{campaign}/export`. */
export function exportRoutes(): OpenAPIHono<ServerEnv> {
  return newRoutes().openapi(exportRoute, async (request) => {
    const { format, include = "all" } = request.req.valid("json");
    const { campaign } = request.req.valid("param");
    const { fileName, mediaType, bytes } = await exportCampaign(request.get("context"), {
      campaignId: campaign,
      format,
      include,
    });
    request.header("Content-Disposition", `attachment; filename="${fileName}"`);
    // The file is JSON already, byte for byte as the export wrote it; a typed answer would write it anew.
    return request.body(new TextDecoder().decode(bytes), 200, { "Content-Type": mediaType }) as never;
  });
}
