import { aimHead, aimOf, type Aim } from "./plain-brief-aims.ts";
import { personaOf } from "./personas.ts";
import { takeOut, type Rest } from "./plain-brief-rest.ts";
import type { Objective } from "./vocabulary.ts";

const launching =
  "launch(?:ing)?|releas(?:e|ing)|announc(?:e|ing)|introduc(?:e|ing)|unveil(?:ing)?|debut(?:ing)?|publish(?:ing)?|present(?:ing)?";
const promoting =
  "promot(?:e|ing)|market(?:ing)?|advertis(?:e|ing)|publici[sz](?:e|ing)|push(?:ing)?|pitch(?:ing)?|populari[sz](?:e|ing)";
/** What stands before the order and says nothing more. */
const leadIn =
  /^(?:(?:help (?:me|us)|(?:we|i)(?:'re| are| am|'m)(?: about to| going to| planning to)?)\s+(?:to\s+)?)+/iu;
const verb = new RegExp(String.raw`^(?:(?<launch>${launching})|${promoting})\b[\s:]+`, "iu");
const campaign = new RegExp(
  String.raw`^(?:(?:make|create|run|start|plan|build|set up|do|prepare|design|need|want|draft|begin|launch)\s+)?(?:(?:me|us|an?|the|our|my|some|new|short|small|big|full|whole|complete|marketing|launch|product|content|social|media|social media|advertising|promotional|awareness|\|)\s+)*(?:campaign|marketing|promotion|launch|advertising)[\s|]+(?:for|about|around|on|of|to\s+(?:(?<launch>${launching})|${promoting})|(?<launching>${launching})|${promoting}|that\s+(?:launches|promotes|announces))\s+`,
  "iu",
);
const word = /^(?:spread the word|raise awareness|get the word out|create buzz)\s+(?:about|of|for|on)\s+/iu;
/** "write 20 tweets for …", of which the number is taken out already */
const numbered =
  /^(?:make|create|write|do|plan|draft|prepare|post|publish|need|want|run)[\s|]*\|[\s|]*(?:for|about|on)\s+/iu;
const invitation = /^invite\s+(?<guests>[^|]+?)\s+to\s+/iu;

export interface Head {
  aim: Aim;
  /** nobody said what for: the objective is the usual one */
  isUsual: boolean;
  /** whom an invitation is for */
  guests: string | null;
}

/** Takes the words off a sentence that say that something is to be promoted; null and nothing done when there are none. */
export function takeHead(rest: Rest): Head | null {
  const plain = (objective: Objective, isUsual = false, guests: string | null = null): Head => ({
    aim: { objective, goal: null },
    isUsual,
    guests,
  });
  rest.text = rest.text.replace(/^[\s|,]+/, "").replace(leadIn, "");
  const aimed = cut(rest, aimHead);
  if (aimed !== null) return { aim: aimOf(aimed), isUsual: false, guests: null };
  if (cut(rest, word) !== null) return plain("launch_awareness");
  const invited = cut(rest, invitation);
  if (invited !== null) return plain("event", false, invited.groups?.["guests"] ?? null);
  const planned = cut(rest, campaign);
  if (planned !== null) {
    const { launch, launching: launched } = planned.groups ?? {};
    return plain("launch_awareness", launch === undefined && launched === undefined);
  }
  if (cut(rest, numbered) !== null) return plain("launch_awareness", true);
  const ordered = cut(rest, verb);
  return ordered === null ? null : plain("launch_awareness", ordered.groups?.["launch"] === undefined);
}

function cut(rest: Rest, pattern: RegExp): RegExpExecArray | null {
  const found = pattern.exec(rest.text);
  if (found !== null) rest.text = rest.text.slice(found[0].length);
  return found;
}

const people =
  /(?<![\p{L}\p{N}])(?:people|everyone|everybody|folks|women|men|kids|staff|the public|moms|dads|fans|friends|teams|owners|companies|businesses|agencies|families|schools|enterprises|[cs]m[eb]s|c[efmopi]os|(?!containers|servers|computers|numbers|routers|printers|orders|offers|errors|sensors|processors|browsers|documents|components|payments|deployments|environments|letters|papers|events)[\p{L}-]*(?:ers|ors|ists|ants|ents|ians|eers|leads|heads|chiefs|professionals|executives|experts|architects|parents|members|nurses|freelancers))(?![\p{L}\p{N}])/iu;
const isPeople = (words: string): boolean => personaOf(words) !== "general" || people.test(words);

const readersAfter = [
  /(?:^|[\s,|])(?:aimed at|targeted at|directed at|geared (?:to|towards?)|targeting|reaching|to reach|towards?)\s+(?<readers>[^|]+)/giu,
  /(?:^|[\s,|])to\s+(?<readers>[^|]+)/giu,
  /(?:^|[\s,|])(?:for|among|amongst|at|with|from)\s+(?<readers>[^|]+)/giu,
];

/** Takes the readers out of a sentence, as they were written: "to developers and CTOs", "for dog owners in Berlin". */
export function takeReaders(rest: Rest): string[] {
  for (const pattern of readersAfter) {
    for (let from = 0; from < rest.text.length;) {
      pattern.lastIndex = from;
      const found = pattern.exec(rest.text);
      if (found === null) break;
      const readers = (found.groups?.["readers"] ?? "").split(/,?\s+(?:to|for|with|by|using|so that)\s/i)[0] ?? "";
      if (isPeople(readers)) {
        const start = found.index;
        const end = start + found[0].length - (found.groups?.["readers"] ?? "").length + readers.length;
        rest.text = `${rest.text.slice(0, start)} | ${rest.text.slice(end)}`;
        return readersIn(readers);
      }
      from = found.index + 1;
    }
  }
  return [];
}

/** The readers of a list: "developers, CTOs and founders". */
export function readersIn(list: string): string[] {
  return list
    .split(/\s*(?:,|;|\s&\s|\s\+\s)\s*(?:and\s+)?|\s+and\s+|\s+as well as\s+/i)
    .map((reader) => reader.replace(/^(?:(?:our|the|all|both|other)\s+)+|[\s.!?]+$/giu, "").trim())
    .filter((reader) => /\p{L}/u.test(reader));
}

export interface NamedProduct {
  name: string;
  description: string | null;
  /** only a common noun was said: "our SDK" */
  isCommon: boolean;
}

/** The product at the beginning of what is left of a sentence; null when nothing there can be a name. */
export function takeProduct(rest: Rest): NamedProduct | null {
  const relative = takeOut(rest, /,?\s+(?:that|which)\s+(?<what>[^|,]+),?/iu)?.groups?.["what"] ?? null;
  const apposition = takeOut(rest, /,\s+(?<what>(?:an?|the|our|my)\s+[^|,]+),?/iu)?.groups?.["what"] ?? null;
  const [segment = "", ...others] = rest.text.replace(/^[\s|,]+/, "").split("|");
  const named = /^(?<noun>[^⟦]*?)(?:\s+(?:called|named))?\s*(?<quoted>⟦\d+⟧)/u.exec(segment)?.groups;
  const called = named ?? /^(?<noun>.+?)\s+(?:called|named)\s+(?<quoted>.+)$/iu.exec(segment)?.groups;
  const written = (called?.["quoted"] ?? segment).replace(/^(?:the\s+)?(?:launch|release|announcement)\s+of\s+/i, "");
  const isCommon = called === undefined && determiner.test(written.trim());
  const bare = written
    .trim()
    .replace(determiner, "")
    .replace(/[\s,.;:!?&–—-]+$/u, "")
    .replace(/\s+(?:and|with)$/iu, "");
  const isName = /[\p{L}\p{N}⟦]/u.test(bare) && bare.split(/\s+/).length <= 8 && !noName.test(bare);
  if (!isName) return null;
  const after =
    called?.["quoted"] === undefined ? "" : segment.slice(segment.indexOf(called["quoted"]) + called["quoted"].length);
  rest.text = [after, ...others].join("|");
  const noun = called?.["noun"]?.trim() ?? "";
  const description = apposition ?? relative ?? (noun === "" ? null : noun);
  // A common noun stands in the texts like a name, and so begins like one.
  const name = /\p{Lu}|⟦/u.test(bare) ? bare : `${bare.charAt(0).toUpperCase()}${bare.slice(1)}`;
  return { name, description: description?.trim().replace(/^(?:our|my)\s+/i, "") ?? null, isCommon };
}

const determiner = /^(?:(?:our|my|the|an?|their|this|new|brand[ -]new|latest|upcoming|own)\s+)+/iu;
/** Words that no name has: what goes on otherwise than a name does. */
const noName =
  /^(?:it|this|that|something|things|me|us|them|campaign|product|everything)$|(?<![\p{L}\p{N}-])(?:but|unless|until|before|after|when|if|not|without|except|because|ignore)(?![\p{L}\p{N}-])/iu;
