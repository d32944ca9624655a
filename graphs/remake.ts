/**
 * The update, as plain JSON, that makes a thread forget what followed from its campaign's brief. The supervisor then reads
 * the campaign from the store again and makes whatever is missing there; pieces whose input is the same are not written
 * again.
 */
export function remakeUpdate(campaignId: string): Record<string, unknown> {
  return {
    campaign_id: campaignId,
    loaded: null,
    request: null,
    brief: null,
    facts: [],
    seed: null,
    writer: null,
    created_at: null,
    classification: null,
    metrics: null,
    insights: null,
    learnings: null,
    strategy: null,
    plan: null,
    // Marks are merged; this is LangGraph's wire form of "put this in their place".
    content: { __overwrite__: {} },
    voice: null,
    tests: null,
    calendar: null,
    additions: null,
    findings: [],
    review: null,
    misread: null,
    outcome: null,
    answering: null,
    intent: null,
    reply: null,
    working: [],
  };
}
