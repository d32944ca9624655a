import { emailTypes } from "./content-types/email.ts";
import { linkedinTypes } from "./content-types/linkedin.ts";
import { mediumTypes } from "./content-types/medium.ts";
import { redditTypes } from "./content-types/reddit.ts";
import type { ContentTypeRow } from "./content-types/row.ts";
import { twitterTypes } from "./content-types/twitter.ts";
import type { ContentType } from "./vocabulary.ts";

export type { ContentTypeRow } from "./content-types/row.ts";

/** Every content type with what is settled about it. */
export const contentTypes = {
  ...twitterTypes,
  ...linkedinTypes,
  ...mediumTypes,
  ...redditTypes,
  ...emailTypes,
} as const satisfies Record<ContentType, ContentTypeRow>;
