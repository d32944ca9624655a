import { takeChannels } from "./plain-brief-channels.ts";
import type { Found } from "./plain-brief-finish.ts";
import { readersIn } from "./plain-brief-product.ts";
import { leftOver, type Rest } from "./plain-brief-rest.ts";

const label =
  /^(?:(?:the|our|my)\s+)?(?<label>product|name|description|audience|target audience|readers|unique value|channels?|facts?)(?:\s+name)?(?:\s*[:=]|\s+(?:is|are))\s+(?<value>\S[\s\S]*)$/iu;

/** Takes a line such as "audience: developers and CTOs" into `found`; false, and nothing done, when it is none. */
export function takeLabel(rest: Rest, found: Found): boolean {
  const groups = label.exec(rest.text)?.groups;
  if (groups === undefined) return false;
  const value = (groups["value"] ?? "").replace(/[\s.]+$/u, "");
  switch ((groups["label"] ?? "").toLowerCase().replace(/s$/, "")) {
    case "product":
    case "name":
      found.product = { name: value, description: found.product?.description ?? null, isCommon: false };
      return true;
    case "description":
      found.statements.push(value);
      return true;
    case "unique value":
      found.uniqueValue = value;
      return true;
    case "fact":
      found.facts.push(value);
      return true;
    case "channel": {
      const list: Rest = { text: `on ${value}` };
      const { known, others } = takeChannels(list);
      found.channels = known;
      found.otherChannels.push(...others);
      found.unclear.push(...leftOver(list));
      return true;
    }
    default:
      found.readers = readersIn(value);
      return true;
  }
}
