import { MarketingError } from "../domain/errors.ts";
import type { WriterStamp } from "../domain/piece.ts";
import type { GraphPorts } from "../graphs/ports.ts";

/** Who writes, as a person chooses it; "auto" is the model when one is connected, else the composer. */
export type WriterChoice = "composer" | "model" | "auto";

/** The stamp of the chosen writer. @throws MarketingError "credentials-missing" for a model that is not connected */
export function chosenWriter(
  { writerFor, defaultWriter }: Pick<GraphPorts, "writerFor" | "defaultWriter">,
  choice: WriterChoice,
): WriterStamp {
  if (choice === "composer") return writerFor({ name: "composer", model: null, promptVersion: "" }).stamp;
  if (choice === "auto" || defaultWriter.model !== null) return defaultWriter;
  throw new MarketingError("credentials-missing", "no model is connected", {
    why: "OPENAI_API_KEY is not set where the campaign is made",
    hint: "set OPENAI_API_KEY (and OPENAI_BASE_URL, QLP_MODEL for another service), or choose --writer composer",
  });
}
