import type { PieceDraft } from "../domain/piece.ts";
import type { PieceWriter } from "./agent.ts";

const footer = "{{postal_address}}\nUnsubscribe: {{unsubscribe_url}}";

/** Writes for one reader at a time: LinkedIn posts, Reddit posts and mails. */
export const persona: PieceWriter = {
  name: "persona",
  role: "Writes for one reader at a time: LinkedIn posts, Reddit posts and mails.",
  writes: ["linkedin_post", "reddit_post", "email"],
  settle(draft, plan) {
    return plan.type === "email" ? withFooter(draft) : draft;
  },
};

/** The sender's address and the way out are the law's, so they are here whatever the writer gave. */
function withFooter(draft: PieceDraft): PieceDraft {
  const last = draft.parts.at(-1);
  const isComplete =
    last?.role === "footer" && last.text.includes("{{postal_address}}") && last.text.includes("{{unsubscribe_url}}");
  if (isComplete) return draft;
  return {
    ...draft,
    parts: [...draft.parts.filter((part) => part.role !== "footer"), { role: "footer", text: footer, media: [] }],
  };
}
