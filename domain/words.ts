/**
 * The words of the product that a face shows before it loads anything else: plain lists, so that `--help` needs no schema.
 * domain/vocabulary.ts makes its schemas from them.
 */

export const channelNames = ["twitter", "linkedin", "medium", "reddit", "email"] as const;

export const contentTypeNames = [
  "twitter_thread",
  "tweet",
  "quote_post",
  "poll",
  "linkedin_post",
  "linkedin_article",
  "linkedin_document",
  "video_script",
  "tutorial",
  "case_study",
  "thought_leadership",
  "comparison",
  "blog_post",
  "technical_deep_dive",
  "best_practices",
  "api_documentation",
  "code_examples",
  "reddit_post",
  "reddit_link",
  "email",
  "welcome_series",
  "newsletter",
  "product_update",
  "educational_series",
] as const;

/** How long a text is asked for when no number of words is given. */
export const contentSizeNames = ["short", "medium", "long"] as const;

export const toneNames = ["professional", "technical", "casual", "visionary", "educational", "inspirational"] as const;

export const personaNames = ["developer", "cto", "founder", "general"] as const;

export const objectiveNames = [
  "launch_awareness",
  "lead_generation",
  "adoption",
  "conversion",
  "retention",
  "event",
  "thought_leadership",
  "community",
] as const;

/** What the pictures of a piece are drawn as. */
export const pictureFormatNames = ["svg", "png", "pdf"] as const;

export const exportFormatNames = ["json"] as const;

/** The parts of a campaign that an export can be asked for; ids, brief and facts are always in it. */
export const exportSectionNames = ["strategy", "content", "tests", "calendar", "analytics"] as const;

/** How far a key reaches; each name holds those before it. */
export const scopeNames = ["read", "write", "publish", "admin"] as const;

/** Addresses that a brand may have beside its product's. */
export const brandLinkNames = ["website", "docs", "repository", "demo", "signup"] as const;
