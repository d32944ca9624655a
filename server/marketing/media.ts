import { createRoute, z, type OpenAPIHono } from "@hono/zod-openapi";
import { findPicture, listPictures } from "../../app/pictures.ts";
import { newRoutes } from "../open-api.ts";
import type { ServerEnv } from "../server-environment.ts";
import { base, CampaignPath, PicturePath } from "./addresses.ts";
import { etagOf } from "./preconditions.ts";
import { problems } from "./problem-answers.ts";

const Pictures = z
  .object({
    media: z.array(
      z.object({
        piece_id: z.string(),
        number: z.int().openapi({ description: "counts inside its piece, from 1" }),
        kind: z.enum(["title_card", "quote_card", "slide"]),
        width: z.int(),
        height: z.int(),
        alt: z.string(),
      }),
    ),
  })
  .openapi("Pictures");

const list = createRoute({
  method: "get",
  path: `${base}/campaigns/{campaign}/media`,
  tags: ["media"],
  summary: "The cards and slides that can be drawn",
  request: {
    params: CampaignPath,
    query: z.object({
      pieces: z
        .string()
        .max(20_000)
        .optional()
        .openapi({ description: "ids of pieces with commas between; default all", example: "twitter-thread-01" }),
    }),
  },
  responses: {
    200: { description: "all of them", content: { "application/json": { schema: Pictures } } },
    ...problems(404, 406),
  },
});

const picture = z.string().openapi({ format: "binary" });

const show = createRoute({
  method: "get",
  path: `${base}/campaigns/{campaign}/content/{piece}/media/{file}`,
  tags: ["media"],
  summary: "One picture of a piece as SVG, PNG or PDF",
  description:
    "`file` is a number and an ending: `1.svg`, `2.png`. `1.pdf` has all pictures of the piece as its pages. The picture is drawn anew unless If-None-Match names the one that there is.",
  request: {
    params: PicturePath,
    headers: z.object({ "if-none-match": z.string().optional() }),
  },
  responses: {
    200: {
      description: "the picture",
      headers: z.object({
        ETag: z.string().openapi({ description: "names this picture in If-None-Match" }),
        "Cache-Control": z.string(),
      }),
      content: {
        "image/svg+xml": { schema: picture },
        "image/png": { schema: picture },
        "application/pdf": { schema: picture },
      },
    },
    304: { description: "the picture is the one that If-None-Match names" },
    ...problems(404, 406, 422),
  },
});

/** `/campaigns/{campaign}/media` and the pictures of a piece. */
export function mediaRoutes(): OpenAPIHono<ServerEnv> {
  return newRoutes()
    .openapi(list, async (request) => {
      const { pieces = "" } = request.req.valid("query");
      const pieceIds = pieces.split(",").flatMap((id) => (id.trim() === "" ? [] : [id.trim()]));
      const { campaign: campaignId } = request.req.valid("param");
      return request.json(await listPictures(request.get("context"), { campaignId, pieceIds }), 200);
    })
    .openapi(show, async (request) => {
      const { campaign: campaignId, piece: pieceId, file } = request.req.valid("param");
      const { version, mediaType, draw } = await findPicture(request.get("context"), { campaignId, pieceId, file });
      const tag = etagOf(version);
      // Kept, but asked about each time: words and colours can change.
      const headers = { ETag: tag, "Cache-Control": "private, no-cache" };
      if (names(request.req.valid("header")["if-none-match"], tag)) return request.body(null, 304, headers);
      const { bytes } = await draw();
      // Bytes of their own length: a view on a larger buffer would send the rest of it too.
      return request.body(new Uint8Array(bytes).buffer, 200, { ...headers, "Content-Type": mediaType });
    });
}

function names(header: string | undefined, tag: string): boolean {
  return (header ?? "").split(",").some((known) => known.trim() === "*" || known.trim().replace(/^W\//, "") === tag);
}
