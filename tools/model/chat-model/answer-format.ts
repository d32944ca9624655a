import { z } from "zod";
import { answerSchemas, type TaskKind } from "../port.ts";

/** The call option `response_format` of the API. */
export interface AnswerFormat {
  type: "json_schema";
  json_schema: { name: TaskKind; strict: true; schema: Record<string, unknown> };
}

/**
 * The shape that the server is to enforce. Its strict mode wants every field required and no others: where our schema has an
 * optional field, here it is required, and the prompt says what stands in an unused one (the empty text).
 * @source OpenAI, "Structured model outputs", supported schemas
 */
export function answerFormat(kind: TaskKind): AnswerFormat {
  const { $schema: _, ...schema } = z.toJSONSchema(answerSchemas[kind], {
    override: ({ jsonSchema }) => {
      if (jsonSchema.properties === undefined) return;
      jsonSchema.required = Object.keys(jsonSchema.properties);
      jsonSchema.additionalProperties = false;
    },
  });
  return { type: "json_schema", json_schema: { name: kind, strict: true, schema } };
}
