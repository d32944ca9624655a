import { personaOf } from "../../../domain/personas.ts";
import type { PublicBrief } from "../port.ts";

/** What the product belongs to, as far as it changes the words: "try it on a task" suits software, not bread. */
export type Field = "software" | "other";

const softwareWords =
  /\b(ai|api|apis|app|apps|automation|backend|cli|cloud|code|coding|crm|data|database|devops|frontend|kubernetes|llm|machine learning|no-code|open.source|saas|sdk|software|web ?site builder|workflow)\b/iu;

/** "software" when its readers write it or lead those who do, or when the brief's own words say so. */
export function fieldOf({ product }: Pick<PublicBrief, "product">): Field {
  const readers = product.targetAudience.map(personaOf);
  const words = [product.name, product.description, product.uniqueValue, ...product.targetAudience].join(" ");
  return readers.some((persona) => persona === "developer" || persona === "cto") || softwareWords.test(words)
    ? "software"
    : "other";
}
