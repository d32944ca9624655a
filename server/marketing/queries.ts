import { z } from "@hono/zod-openapi";

/** What fixes the variety of whatever is written. */
export const Seed = z
  .string()
  .min(1, "leave an empty seed out")
  .max(200, "a seed has 200 characters at most")
  .optional()
  .openapi({ description: "the same request and seed give the same texts; any text" });

export const WriterName = z
  .enum(["composer", "model", "auto"], { error: "writer is composer, model or auto" })
  .optional()
  .openapi({ description: "who writes; auto is the chat model when one is connected, else the composer" });
