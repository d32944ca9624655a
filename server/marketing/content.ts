import { createRoute, z, type OpenAPIHono } from "@hono/zod-openapi";
import { listContent, showPiece } from "../../app/content.ts";
import { editStoredPiece } from "../../app/editing.ts";
import { PieceEdit } from "../../domain/piece-edit.ts";
import { ChannelName, PieceStatus } from "../../domain/vocabulary.ts";
import { newRoutes } from "../open-api.ts";
import type { ServerEnv } from "../server-environment.ts";
import { base, CampaignPath, PiecePath } from "./addresses.ts";
import { jsonSchemaOf } from "./json-schema.ts";
import { linkHeader, linkNext, NextCursor, PageQuery } from "./paging.ts";
import { PieceAnswer } from "./piece-answer.ts";
import { etagHeader, etagOf, expectedVersions, IfMatch } from "./preconditions.ts";
import { problems } from "./problem-answers.ts";

const path = `${base}/campaigns/{campaign}/content`;

const known = (what: string, names: readonly string[]) => ({ error: `${what} is one of ${names.join(", ")}` });

const list = createRoute({
  method: "get",
  path,
  tags: ["content"],
  summary: "The pieces of a campaign, in the order of its plan",
  request: {
    params: CampaignPath,
    query: PageQuery.extend({
      channel: z.enum(ChannelName.options, known("channel", ChannelName.options)).optional(),
      status: z.enum(PieceStatus.options, known("status", PieceStatus.options)).optional(),
      week: z.coerce
        .number({ error: "week is a whole number" })
        .pipe(z.int("week is a whole number").min(1, "weeks count from 1"))
        .optional()
        .openapi({ type: "integer", minimum: 1 }),
    }),
  },
  responses: {
    200: {
      description: "one page",
      headers: linkHeader,
      content: {
        "application/json": {
          schema: z.object({ pieces: z.array(PieceAnswer), next_cursor: NextCursor }).openapi("Content"),
        },
      },
    },
    ...problems(404, 406),
  },
});

const pieceAnswer = {
  description: "the piece",
  headers: etagHeader,
  content: { "application/json": { schema: PieceAnswer } },
};

const show = createRoute({
  method: "get",
  path: `${path}/{piece}`,
  tags: ["content"],
  summary: "One piece",
  request: { params: PiecePath },
  responses: { 200: pieceAnswer, ...problems(404, 406) },
});

const edit = createRoute({
  method: "put",
  path: `${path}/{piece}`,
  tags: ["content"],
  summary: "Change the words of a piece by hand",
  description:
    "Takes title, subject, preheader, text (of a piece of one part), parts (each of them, `{}` for one that stays), hashtags, cta and poll; what is left out, or sent as it is, stays. The words pass the same checks as any others: the answer says `draft` or `needs_review`, and why. A campaign that was approved awaits approval again.",
  request: {
    params: PiecePath,
    headers: IfMatch,
    body: {
      required: true,
      content: {
        "application/json": {
          schema: z.record(z.string(), z.unknown()).openapi("PieceEdit", {
            ...jsonSchemaOf(PieceEdit),
            example: { text: "One change a day.\n\nStart today." },
          }),
        },
      },
    },
  },
  responses: { 200: pieceAnswer, ...problems(404, 406, 409, 412, 413, 415, 422, 428) },
});

/** `/campaigns/{campaign}/content` and its pieces. */
export function contentRoutes(): OpenAPIHono<ServerEnv> {
  return newRoutes()
    .openapi(list, async (request) => {
      const { limit, cursor = null, channel = null, status = null, week = null } = request.req.valid("query");
      const query = { limit, cursor, channel, status, week };
      const page = await listContent(request.get("context"), request.req.valid("param").campaign, query);
      linkNext(request, page.next_cursor);
      return request.json(page, 200);
    })
    .openapi(show, async (request) => {
      const { campaign, piece: pieceId } = request.req.valid("param");
      const { piece, version } = await showPiece(request.get("context"), { campaignId: campaign, pieceId });
      return request.json(piece, 200, { ETag: etagOf(version) });
    })
    .openapi(edit, async (request) => {
      const { campaign, piece: pieceId } = request.req.valid("param");
      const { piece, version } = await editStoredPiece(request.get("context"), {
        campaignId: campaign,
        pieceId,
        edit: request.req.valid("json"),
        expected: expectedVersions(request.req.valid("header")["if-match"]),
      });
      return request.json(piece, 200, { ETag: etagOf(version) });
    });
}
