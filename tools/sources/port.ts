/** A page as it came from the web, read by somebody who has looked at its address. */
export interface FetchedPage {
  /** where it was found in the end */
  address: string;
  /** lower case, without parameters: "text/html" */
  mediaType: string;
  /** as its header names it, null = not said */
  charset: string | null;
  bytes: Uint8Array;
}

/** The one way out to the web that the readers of sources have. @throws MarketingError that says why there is no page */
export type FetchPage = (address: string, signal?: AbortSignal) => Promise<FetchedPage>;
