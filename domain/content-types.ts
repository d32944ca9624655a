import type {
  ChannelName,
  ContentType,
  Framework,
  HookKind,
  PersonaName,
  PhaseFocus,
  WritingAgent,
} from "./vocabulary.ts";
import type { Slot } from "./slot.ts";

/** What is settled about a kind of piece. Adding a type is one row here and its name in domain/words.ts. */
export interface ContentTypeRow {
  channel: ChannelName;
  agent: WritingAgent;
  /** one of them, in plain words; takes its article by sound */
  label: string;
  plural: string;
  /** further words for it in chat and flags, lower case, singular and plural */
  aliases: readonly string[];
  /** weight among the types of its channel */
  share: number;
  /** where in the campaign it belongs when there is a choice */
  belongs: PhaseFocus | "first_half" | null;
  /** the readers it is made for, when the campaign has them; empty = everyone */
  readers: readonly PersonaName[];
  frameworks: readonly Framework[];
  /** at least three, so that no kind of hook has to come twice in a row */
  hooks: readonly HookKind[];
  /** when its time has passed unpublished: a post of the moment is dropped, a mail is asked about, the rest goes out later */
  latePolicy: Slot["latePolicy"];
}

const everyHook = ["question", "statement", "scene", "cost", "how_to"] as const satisfies readonly HookKind[];

export const contentTypes = {
  twitter_thread: {
    channel: "twitter",
    agent: "thread_builder",
    label: "X thread",
    plural: "X threads",
    aliases: ["thread", "threads", "twitter thread", "twitter threads"],
    share: 7,
    belongs: null,
    readers: [],
    frameworks: ["PAS", "AIDA", "BAB", "SCQA"],
    hooks: everyHook,
    latePolicy: "send_within",
  },
  tweet: {
    channel: "twitter",
    agent: "thread_builder",
    label: "post on X",
    plural: "posts on X",
    aliases: ["tweet", "tweets", "x post", "x posts", "twitter post", "twitter posts"],
    share: 15,
    belongs: null,
    readers: [],
    frameworks: ["PAS", "BAB", "FAB", "1-2-3"],
    hooks: everyHook,
    latePolicy: "skip",
  },
  poll: {
    channel: "twitter",
    agent: "thread_builder",
    label: "poll on X",
    plural: "polls on X",
    aliases: ["poll", "polls", "x poll", "x polls", "twitter poll", "twitter polls"],
    share: 2,
    belongs: "first_half",
    readers: [],
    frameworks: ["QUEST", "PAS"],
    hooks: ["question", "statement", "cost"],
    latePolicy: "skip",
  },
  linkedin_post: {
    channel: "linkedin",
    agent: "persona",
    label: "LinkedIn post",
    plural: "LinkedIn posts",
    aliases: ["linkedin post", "linkedin posts", "post on linkedin", "posts on linkedin"],
    share: 1,
    belongs: null,
    readers: [],
    frameworks: ["PAS", "BAB", "SCQA", "AIDA", "FAB"],
    hooks: everyHook,
    latePolicy: "send_within",
  },
  tutorial: {
    channel: "medium",
    agent: "evangelism",
    label: "Medium tutorial",
    plural: "Medium tutorials",
    aliases: ["tutorial", "tutorials", "how-to", "how-tos", "guide", "guides"],
    share: 3,
    belongs: "solution_introduction",
    readers: ["developer"],
    frameworks: ["PPPP"],
    hooks: ["how_to", "question", "scene"],
    latePolicy: "send_within",
  },
  case_study: {
    channel: "medium",
    agent: "evangelism",
    label: "Medium case study",
    plural: "Medium case studies",
    aliases: ["case study", "case studies", "case-study", "case-studies"],
    share: 2,
    belongs: "social_proof",
    readers: ["cto", "founder"],
    frameworks: ["STAR"],
    hooks: ["scene", "statement", "cost"],
    latePolicy: "send_within",
  },
  reddit_post: {
    channel: "reddit",
    agent: "persona",
    label: "Reddit post",
    plural: "Reddit posts",
    aliases: ["reddit post", "reddit posts", "post on reddit", "posts on reddit"],
    share: 1,
    belongs: null,
    readers: [],
    frameworks: ["SCQA", "PAS", "QUEST"],
    hooks: ["question", "scene", "statement"],
    latePolicy: "send_within",
  },
  email: {
    channel: "email",
    agent: "persona",
    label: "e-mail",
    plural: "e-mails",
    aliases: ["email", "emails", "mail", "mails", "e-mail", "e-mails", "mailing", "mailings"],
    share: 1,
    belongs: null,
    readers: [],
    frameworks: ["AIDA", "PAS", "1-2-3", "BAB", "FAB"],
    hooks: everyHook,
    latePolicy: "ask",
  },
} as const satisfies Record<ContentType, ContentTypeRow>;
