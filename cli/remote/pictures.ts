import { z } from "zod";
import type { Desk, PictureList } from "../desk.ts";
import type { Server } from "./http.ts";
import { pathOf } from "./runs.ts";

const Pictures = z.custom<PictureList>(
  (value) =>
    z
      .object({ media: z.array(z.looseObject({ piece_id: z.string(), number: z.int(), kind: z.string() })) })
      .safeParse(value).success,
);

/** The pictures of a campaign, drawn by the server. */
export function remotePictures(server: Server): Pick<Desk, "pictures" | "picture"> {
  return {
    pictures: ({ campaignId, pieceIds }) =>
      server.read(Pictures, pathOf(campaignId, "media"), {
        query: { pieces: pieceIds.length === 0 ? null : pieceIds.join(",") },
      }),
    async picture({ campaignId, pieceId, file }) {
      const response = await server.ask(pathOf(campaignId, "content", pieceId, "media", file), { accept: "*/*" });
      const mediaType = response.headers.get("content-type")?.split(";")[0] ?? "application/octet-stream";
      return { mediaType, bytes: new Uint8Array(await response.arrayBuffer()) };
    },
  };
}
