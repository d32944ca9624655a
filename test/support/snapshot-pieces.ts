import type { Piece } from "../../domain/piece.ts";

/** The pieces of the hand-made campaign, in the order of its plan: one for each kind of shape. */
export function snapshotPieces(): Piece[] {
  return [thread(), poll(), post(), tutorial(), mail()];
}

function piece(fields: Pick<Piece, "id" | "channel" | "type" | "agent" | "hook" | "parts"> & Partial<Piece>): Piece {
  return {
    persona: "developer",
    tone: "technical",
    week: 1,
    theme: "review queues",
    framework: "PAS",
    title: null,
    subject: null,
    preheader: null,
    text: fields.parts.map(({ text }) => text).join("\n\n"),
    cta: { text: "Try it on your next change", url: "https://northwind.example/sync" },
    poll: null,
    link: null,
    quote: null,
    delivery: "api",
    hashtags: [],
    media: [],
    claims: [],
    checks: [],
    status: "draft",
    aiGenerated: true,
    writer: { name: "composer", model: null, promptVersion: "1" },
    contentHash: "0f1e2d",
    ...fields,
  };
}

function thread(): Piece {
  return piece({
    id: "p01",
    channel: "twitter",
    type: "twitter_thread",
    agent: "thread_builder",
    hook: "How old is your oldest open review?",
    parts: [
      {
        role: "hook",
        text: "How old is your oldest open review?",
        media: [
          {
            kind: "image",
            description: "A list of open reviews by age",
            alt: "Open reviews, the oldest nine days old",
          },
        ],
      },
      { role: "value", text: "Northwind Sync: 3x faster reviews.", media: [] },
      {
        role: "call_to_action",
        text: "Try it on your next change: https://northwind.example/sync #codereview",
        media: [],
      },
    ],
    hashtags: ["codereview"],
    claims: [{ text: "3x faster reviews", factId: "f1" }],
  });
}

function poll(): Piece {
  return piece({
    id: "p02",
    channel: "twitter",
    type: "poll",
    agent: "thread_builder",
    hook: "Where do your reviews wait longest?",
    parts: [{ role: "hook", text: "Where do your reviews wait longest?", media: [] }],
    poll: { options: ["For a reader", "For tests", "For an answer"], durationMinutes: 1440 },
    checks: [
      {
        rule: "repeated-opening",
        severity: "warning",
        message: "opens as p01 does",
        pieceId: "p02",
        place: null,
        mend: null,
      },
    ],
  });
}

function post(): Piece {
  return piece({
    id: "p03",
    channel: "linkedin",
    type: "linkedin_post",
    agent: "persona",
    persona: "cto",
    week: 2,
    theme: "the cost of waiting",
    framework: "BAB",
    hook: "A café queue moves. Does yours?",
    parts: [{ role: "body", text: "A café queue moves. Does yours?\n\nReviews are a queue 🙂", media: [] }],
    status: "needs_review",
    checks: [
      {
        rule: "fold-line",
        severity: "error",
        message: "the first line says nothing about the reader",
        pieceId: "p03",
        place: null,
        mend: null,
      },
    ],
  });
}

function tutorial(): Piece {
  return piece({
    id: "p04",
    channel: "medium",
    type: "tutorial",
    agent: "evangelism",
    week: 2,
    theme: "small changes",
    framework: "PPPP",
    hook: "How to split a change in three",
    title: "How to split a change in three",
    parts: [
      { role: "body", heading: "Why small", text: "Small changes are read.", media: [] },
      { role: "code", heading: "The three commits", text: "git add --patch", media: [] },
    ],
    delivery: "manual",
    media: [{ kind: "code", description: "The three commits", alt: "Three commits, each with one thought" }],
  });
}

function mail(): Piece {
  return piece({
    id: "p05",
    channel: "email",
    type: "email",
    agent: "persona",
    week: 2,
    framework: "AIDA",
    hook: "Your oldest review",
    subject: "Your oldest review",
    preheader: "It has a birthday soon",
    parts: [
      { role: "body", text: "Hello {{first_name|there}}, how old is it?", media: [] },
      { role: "footer", text: "{{postal_address}}\n{{unsubscribe_url}}", media: [] },
    ],
  });
}
