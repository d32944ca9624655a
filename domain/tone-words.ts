import { longForms, shortForms } from "./contractions.ts";
import { opens, rule, verb, type ToneRule } from "./tone-rule.ts";
import type { ToneName } from "./vocabulary.ts";

/** "check out the branch" is work with a repository. */
const isNoCheckout: ToneRule["when"] = ({ after }) =>
  !/^\s+(?:(?:the|a|an|your|this|that|main|another|each|every)\s+)*(?:branch|commit|tag|repository|repo|code|main)\b/.test(
    after,
  );

/** After these words a form that is noun and verb is the verb. */
const isVerb: ToneRule["when"] = ({ before }) =>
  /(?:^|[^\p{L}])(?:to|can|could|will|would|should|must|may|might|you|we|they|and|that|who|not)[^\p{L}]*$/u.test(
    before,
  );
const isNotArticled: ToneRule["when"] = ({ before }) => !/\b(?:an?|the|its|their|our|your)\s*$/.test(before);
const isNobodysOwn: ToneRule["when"] = ({ before }) =>
  !/\b(?:its|their|our|your|new|or|people|power)\b[^\p{L}]*$/u.test(before);
const beforeBaseVerb: ToneRule["when"] = ({ after, isQuestion }) =>
  !isQuestion &&
  /^\s+(?!(?:the|a|an|our|your|my|their|his|her|its|this|that|these|those|work|school|market|plan)\b)\p{Ll}/u.test(
    after,
  );

const plainVerbs: ToneRule[] = [
  ...["utilize", "utilise"].flatMap((base) =>
    verb([base, `${base}s`, `${base}d`, `${base.slice(0, -1)}ing`], ["use", "uses", "used", "using"]),
  ),
  ...verb(["facilitate", "facilitates", "facilitated", "facilitating"], ["help", "helps", "helped", "helping"]),
  ...verb(["commence", "commences", "commenced", "commencing"], ["start", "starts", "started", "starting"]),
  rule("in order to", "to"),
  rule("prior to", "before"),
];

/** The substitutions of each tone. No replacement holds a phrase that the same tone replaces, so that one pass is enough. */
export const toneRules: Record<ToneName, readonly ToneRule[]> = {
  professional: [
    ...["we're", "we are"].flatMap((we) =>
      ["excited", "thrilled", "stoked"].map((word) => rule(`${we} ${word}`, "we are pleased")),
    ),
    ...["i'm", "i am"].flatMap((me) =>
      ["excited", "thrilled", "stoked"].map((word) => rule(`${me} ${word}`, "I am pleased")),
    ),
    rule("super excited", "pleased"),
    rule("excited to", "pleased to"),
    rule("check out", "explore", isNoCheckout),
    rule("checking out", "exploring", isNoCheckout),
    rule("awesome", "excellent"),
    ...["easy", "fast", "simple", "helpful", "useful"].map((word) => rule(`super ${word}`, `very ${word}`)),
    ...verb(
      ["get rid of", "gets rid of", "got rid of", "getting rid of"],
      ["remove", "removes", "removed", "removing"],
    ),
    ...verb(
      ["figure out", "figures out", "figured out", "figuring out"],
      ["determine", "determines", "determined", "determining"],
    ),
    ...verb(["dig into", "digs into", "dug into", "digging into"], ["examine", "examines", "examined", "examining"]),
    ...["tons of", "a ton of", "loads of"].map((words) => rule(words, "plenty of")),
    rule("a bunch of", "a number of"),
    rule("gonna", "going to"),
    rule("wanna", "want to"),
    rule("kinda", "somewhat"),
    rule("sorta", "somewhat"),
    rule("yeah", "yes"),
    rule("yep", "yes"),
    rule("nope", "no"),
    rule("hey", "hello"),
    rule("folks", "people"),
    rule("no-brainer", "clear choice"),
    rule("asap", "as soon as possible"),
    ...longForms,
  ],
  technical: [
    ...["magically", "automagically"].map((word) => rule(word, "automatically")),
    rule("under the hood", "internally"),
    rule("out of the box", "by default"),
    ...["blazing fast", "blazingly fast", "blazing-fast", "lightning fast", "lightning-fast", "super fast"].map(
      (words) => rule(words, "fast"),
    ),
    ...verb(
      ["spin up", "spins up", "spun up", "spinning up"],
      ["provision", "provisions", "provisioned", "provisioning"],
    ),
    ...verb(
      ["figure out", "figures out", "figured out", "figuring out"],
      ["determine", "determines", "determined", "determining"],
    ),
    ...verb(
      ["get rid of", "gets rid of", "got rid of", "getting rid of"],
      ["remove", "removes", "removed", "removing"],
    ),
    ...verb(["hook up", "hooks up", "hooked up", "hooking up"], ["connect", "connects", "connected", "connecting"]),
    ...["tons of", "a ton of", "loads of"].map((words) =>
      rule(words, "many", ({ after }) => /^\s+\p{L}+s\b/u.test(after)),
    ),
    rule("awesome", "effective"),
  ],
  casual: [
    ...plainVerbs,
    ...verb(
      ["implement", "implements", "implemented", "implementing"],
      ["build", "builds", "built", "building"],
      isNotArticled,
    ),
    ...verb(["obtain", "obtains", "obtaining"], ["get", "gets", "getting"]),
    ...verb(["demonstrate", "demonstrates", "demonstrating"], ["show", "shows", "showing"]),
    rule("assist", "help", isNotArticled),
    rule("assistance", "help"),
    rule("utilization of", "use of"),
    rule("approximately", "about"),
    rule("numerous", "many", isNotArticled),
    rule("individuals", "people"),
    rule("excellent", "great"),
    ...verb(["begin", "begins", "began", "beginning"], ["start", "starts", "started", "starting"], isNotArticled),
    ...["large", "larger", "largest"].map((word, index) =>
      rule(word, ["big", "bigger", "biggest"][index] ?? word, ({ before }) => !/\b(?:by and|at|writ)\s*$/.test(before)),
    ),
    rule("somebody", "someone"),
    rule("such as", "like"),
    rule("although", "though"),
    rule("therefore", "so"),
    rule("perhaps", "maybe"),
    rule("in advance", "ahead of time"),
    ...["we are pleased to", "we're pleased to"].map((words) => rule(words, "we're happy to")),
    ...shortForms,
  ],
  visionary: [
    ...["is going to", "are going to"].map((words) => rule(words, "will", beforeBaseVerb)),
    ...["we", "you", "they"].map((word) => rule(`${word}'re going to`, `${word} will`, beforeBaseVerb)),
    rule("it's going to", "it will", beforeBaseVerb),
    rule("in the future", "in the years ahead"),
    rule("nowadays", "today"),
    rule(
      "think about",
      "imagine",
      ({ before, after }) => opens(before) && /^\s+(?:a|an|the|how|what|your)\b/.test(after),
    ),
  ],
  educational: [
    ...plainVerbs,
    ...verb(
      ["leverages", "leveraged", "leveraging"],
      ["uses", "used", "using"],
      ({ before }) => !/\b(?:highly|over|its|their)\s*$/.test(before),
    ),
    rule("leverage", "use", isVerb),
    ...["users can", "one can"].map((words) => rule(words, "you can", ({ before }) => opens(before))),
    ...["users should", "one should"].map((words) => rule(words, "you should", ({ before }) => opens(before))),
    rule("via", "through"),
    rule("subsequently", "then"),
    rule("e.g.", "for example"),
    rule("fyi", "for reference"),
  ],
  inspirational: [
    ...["users", "end users", "end-users"].map((words) => rule(words, "people", isNobodysOwn)),
    rule("headcount", "people", isNotArticled),
    rule("manpower", "effort"),
    rule("team members", "people on the team"),
    rule("problems", "challenges"),
  ],
};

/** Words that fall out of a tone and have no fixed counterpart: a writer has to find another way. */
export const wordsAgainst: Record<ToneName, readonly string[]> = {
  professional: [
    "stuff",
    "cool",
    "lol",
    "omg",
    "crazy",
    "insane",
    "dude",
    "guys",
    "nah",
    "kick-ass",
    "sucks",
    "epic",
    "wow",
    "gotta",
  ],
  technical: ["magic", "magical", "stuff", "thingy", "somehow", "dream", "insane", "crazy", "epic"],
  casual: [
    "hereby",
    "henceforth",
    "thereof",
    "aforementioned",
    "pursuant",
    "furthermore",
    "moreover",
    "shall",
    "whilst",
    "heretofore",
  ],
  visionary: ["legacy", "stuff", "boring", "meh", "incremental"],
  educational: ["obviously", "clearly", "trivial", "trivially", "everyone knows", "of course", "needless to say"],
  inspirational: [
    "resources",
    "impossible",
    "hopeless",
    "boring",
    "no pain no gain",
    "sky is the limit",
    "follow your dreams",
  ],
};
