import type { Brief } from "./brief.ts";
import { MarketingError } from "./errors.ts";

type Linked = Pick<Brief, "product" | "brand">;

/** Where a link post leads when nobody names an address; null = the brief gives none. */
export function linkFor({ product, brand }: Linked): string | null {
  return product.url ?? brand?.links.website ?? brand?.links.docs ?? brand?.links.repository ?? null;
}

/** Nothing when link posts have somewhere to lead. @throws MarketingError "invalid-brief" */
export function requireLink(brief: Linked): void {
  if (linkFor(brief) !== null) return;
  throw new MarketingError("invalid-brief", 'type "reddit_link" needs an address', {
    why: "a link post is about a page, and the brief names none",
    hint: "add a product url (or brand links), or leave reddit_link out",
    errors: [{ pointer: "/product/url", detail: "a link post needs an address" }],
  });
}
