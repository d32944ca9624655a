import { z } from "zod";
import { findingOf, type Finding } from "../../domain/finding.ts";
import type { Fact } from "../../domain/fact.ts";
import { cleanText } from "../../domain/hostile-text.ts";
import { shortened } from "../../domain/shortened.ts";

export interface SearchOptions {
  /** milliseconds until a search is given up; default 10,000 */
  timeoutMs?: number;
}

/** Results that are kept. */
const most = 5;

const Results = z.array(z.object({ title: z.string(), link: z.url(), snippet: z.string() }));

/**
 * A search over a SearXNG that the house runs, by the tool of `@langchain/community`, which is loaded by the first search.
 * What it finds is said by others: facts that are not public, each with its address. It never throws; a search that fails is
 * a finding.
 */
export function createSearxngSearch(apiBase: string, { timeoutMs = 10_000 }: SearchOptions = {}) {
  return async (query: string, signal?: AbortSignal): Promise<{ facts: Fact[]; findings: Finding[] }> => {
    try {
      const limit = AbortSignal.timeout(timeoutMs);
      const answer = await orAbort(
        ask(apiBase, query),
        signal === undefined ? limit : AbortSignal.any([limit, signal]),
      );
      return { facts: factsOf(answer), findings: [] };
    } catch (error) {
      return { facts: [], findings: [failed(error)] };
    }
  };
}

async function ask(apiBase: string, query: string): Promise<string> {
  const { SearxngSearch } = await import("@langchain/community/tools/searxng_search");
  const tool = new SearxngSearch({
    apiBase: apiBase.replace(/\/+$/u, ""),
    params: { format: "json", numResults: most },
  });
  return z.string().parse(await tool.invoke(query));
}

/** The tool gives objects with commas between them; any other answer is no list of pages. */
function factsOf(answer: string): Fact[] {
  const read = Results.safeParse(parsed(`[${answer}]`));
  return (read.data ?? []).slice(0, most).flatMap(({ title, link, snippet }, index) => {
    const text = shortened(cleanText(`${title}: ${snippet}`).text.replace(/\s+/gu, " ").trim(), 500);
    if (text.length < 10 || !/^https?:/u.test(link)) return [];
    const nothing = { value: null, unit: null, subject: null, code: null };
    return [{ id: `s${index + 1}`, text, origin: link, public: false, ...nothing }];
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function failed(error: unknown): Finding {
  const isAbsent = error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND";
  const why = isAbsent
    ? "@langchain/community is not installed: npm install @langchain/community"
    : error instanceof Error && error.message !== ""
      ? shortened(error.message, 120)
      : "no answer";
  const message = `the search gave nothing (${why}); the piece was written without it`;
  return findingOf({ rule: "search", severity: "warning", message, pieceId: null });
}

/** The tool has no way to be stopped; its answer is no longer waited for. */
async function orAbort<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  const late = new Promise<never>((_, reject) => {
    const stop = () => reject(new Error("nobody answered in time"));
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
  });
  return await Promise.race([work, late]);
}
