import type { CheerioAPI } from "cheerio";
import { MarketingError } from "../../domain/errors.ts";

/**
 * A file of HTML, parsed; the parser is loaded only now.
 * @throws MarketingError "source-unreadable" with the command that installs it, where it is absent
 */
export async function parseHtml(html: string, name: string): Promise<CheerioAPI> {
  try {
    const { load } = await import("cheerio");
    return load(html);
  } catch (cause) {
    throw isAbsent(cause) ? absent(name, cause) : cause;
  }
}

/**
 * A page that was read already, parsed by the loader of `@langchain/community`, which is given the page in place of a way out
 * to the web.
 * @throws MarketingError "source-unreadable" with the command that installs it, where it is absent
 */
export async function loadPage(html: string, address: string): Promise<CheerioAPI> {
  try {
    const { CheerioWebBaseLoader } = await import("@langchain/community/document_loaders/web/cheerio");
    const loader = new CheerioWebBaseLoader(address, { maxRetries: 0 });
    // Whatever the loader wants to call, it gets what our own reader brought.
    Object.assign(loader.caller, { call: () => Promise.resolve(new Response(html)) });
    return await loader.scrape();
  } catch (cause) {
    throw isAbsent(cause) ? absent(address, cause) : cause;
  }
}

function isAbsent(cause: unknown): boolean {
  const isMissing = cause instanceof Error && "code" in cause && cause.code === "ERR_MODULE_NOT_FOUND";
  return isMissing || (cause instanceof Error && /install cheerio|Cannot find (?:package|module)/u.test(cause.message));
}

function absent(name: string, cause: unknown): MarketingError {
  return new MarketingError("source-unreadable", `the source "${name}" can't be read here`, {
    why: "HTML is read by @langchain/community and cheerio, which are not installed",
    hint: "npm install @langchain/community cheerio",
    cause,
  });
}
