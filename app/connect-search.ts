import type { PipelinePorts } from "../agents/content-pipeline.ts";
import { createSearxngSearch } from "../tools/search/searxng.ts";

/** The search that research asks, where `SEARXNG_URL` names one. */
export function connectSearch(searxngUrl: string | null | undefined): Pick<PipelinePorts, "search"> {
  return searxngUrl == null ? {} : { search: createSearxngSearch(searxngUrl) };
}
