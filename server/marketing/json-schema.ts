import { z } from "@hono/zod-openapi";

type SchemaMetadata = NonNullable<Parameters<z.ZodRecord["openapi"]>[1]>;

/** The JSON Schema of what may be sent where a schema reads it, for a document of OpenAPI 3.1. */
export function jsonSchemaOf(schema: z.ZodType): SchemaMetadata {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  // OpenAPI 3.1 takes JSON Schema as it is; the library's type is that of 3.0.
  return rest as SchemaMetadata;
}
