import type { Objective } from "../../../domain/vocabulary.ts";
import type { brandLinkNames } from "../../../domain/words.ts";
import type { PublicBrief } from "../port.ts";

export type LinkedPage = (typeof brandLinkNames)[number];

/** Where a request leads, and what is there; `page` null = the product's own address, of which nothing more is known. */
export interface RequestLink {
  url: string;
  page: LinkedPage | null;
}

/** The pages that suit what the campaign is for, best first; without any of them the product's own address is used. */
const pagesFor: Record<Objective, readonly LinkedPage[]> = {
  launch_awareness: ["signup", "website"],
  lead_generation: ["demo", "signup"],
  adoption: ["docs", "repository"],
  conversion: ["signup", "demo"],
  retention: ["docs"],
  event: ["signup"],
  thought_leadership: [],
  community: ["repository"],
};
const anyPage: readonly LinkedPage[] = ["website", "docs", "repository", "demo", "signup"];

/** Where the requests of a campaign lead, the same in every piece: one that the brief names, or none. */
export function requestLinkOf({
  objective,
  product,
  brand,
}: Pick<PublicBrief, "objective" | "product" | "brand">): RequestLink | null {
  const linkTo = (pages: readonly LinkedPage[]): RequestLink | undefined =>
    pages.flatMap((page) => {
      const url = brand?.links[page];
      return url === undefined ? [] : [{ url, page }];
    })[0];
  const own = product.url === null ? undefined : { url: product.url, page: null };
  return linkTo(pagesFor[objective]) ?? own ?? linkTo(anyPage) ?? null;
}
