import { z } from "@hono/zod-openapi";
import { TestDesign, TestedElement, TestMetric } from "../../domain/experiment.ts";
import { ChannelName, ContentType, Objective, PhaseFocus, PieceStatus } from "../../domain/vocabulary.ts";

const Strategy = z.object({
  kind: z.string().nullable(),
  risks: z.array(z.string()),
  narrative: z.object({
    hook: z.string(),
    hero: z.string(),
    problem: z.string(),
    solution: z.string(),
    transformation: z.string(),
    call_to_action: z.string(),
  }),
  content_pillars: z.array(z.string()),
  content_themes: z.array(z.string()),
  key_messages: z.array(z.string()),
});

const Pieces = z.object({
  planned: z.int(),
  made: z.int(),
  manual: z.int().openapi({ description: "made, but for a person to paste: no API publishes them" }),
  by_status: z.record(PieceStatus, z.int()),
  by_channel: z.array(
    z.object({
      channel: ChannelName,
      count: z.int(),
      types: z.array(z.object({ type: ContentType, count: z.int() })),
    }),
  ),
  samples: z.array(z.object({ piece_id: z.string(), channel: ChannelName, type: ContentType, hook: z.string() })),
});

const Test = z.object({
  id: z.string(),
  channel: ChannelName,
  element: TestedElement,
  metric: TestMetric,
  design: TestDesign,
  pieces: z.int(),
  hypothesis: z.string(),
  variants: z.array(z.object({ label: z.string(), text: z.string() })),
  sample_size_per_variant: z.int(),
  minimum_effect: z.number(),
  confidence_level: z.number(),
  power: z.number(),
  note: z.string(),
});

const Appointment = z.object({
  date: z.string(),
  time: z.string(),
  zone: z.string(),
  channel: ChannelName,
  type: ContentType.nullable(),
  piece_id: z.string(),
});

const Calendar = z.object({
  appointments: z.int(),
  weeks: z.array(
    z.object({ week: z.int(), focus: PhaseFocus, from: z.string(), to: z.string(), appointments: z.int() }),
  ),
  days: z.array(z.object({ date: z.string(), appointments: z.int() })),
  first_day: z.array(Appointment),
  last_day: z.array(Appointment),
});

const Findings = z.object({
  errors: z.int(),
  warnings: z.int(),
  by_rule: z.array(
    z.object({
      rule: z.string(),
      severity: z.enum(["error", "warning"]),
      count: z.int(),
      examples: z.array(z.object({ piece_id: z.string().nullable(), message: z.string() })),
    }),
  ),
});

/** A campaign on one page, as domain/summary.ts makes it. */
export const SummaryAnswer = z
  .object({
    product: z.string(),
    objective: Objective,
    audience: z.array(z.string()),
    channels: z.array(ChannelName),
    period: z.object({ start: z.string(), end: z.string(), days: z.int(), zone: z.string() }),
    strategy: Strategy.nullable(),
    pieces: Pieces,
    tests: z.array(Test),
    calendar: Calendar,
    findings: Findings,
    missing: z.array(z.enum(["description", "url"])),
    goals: z.record(z.string(), z.number()),
    writer: z.object({ name: z.string(), model: z.string().nullable() }),
    seed: z.string(),
    data_directory: z.string(),
  })
  .openapi("Summary");
