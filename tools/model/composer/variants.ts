import { shuffle } from "../../../domain/random.ts";
import { partOfDay, pictureTexts, windowTexts } from "../../../domain/tested-choices.ts";
import type { VariantDraft, VariantTask } from "../port.ts";
import type { Topic } from "./topic.ts";
import { elementPlaces, kindReasons, metricWords, type KindName } from "./variant-sentences.ts";
import { hookKinds, requestKindsOf, subjectKinds, type Comparison, type Kind } from "./variant-texts.ts";

/**
 * The variants of a test: they differ in kind, not in a word, and each fits every piece of the test. A is the control: in a
 * test of one piece what stands there already.
 */
export function writeVariants(task: VariantTask, topics: readonly Topic[]): VariantDraft {
  switch (task.test.element) {
    case "subject_line":
      return compared(task, subjectKinds(task, topics));
    case "hook":
      return compared(task, hookKinds(task, topics));
    case "call_to_action":
      return compared(task, requestKindsOf(task));
    case "media":
      return choices(task, pictureTexts(task.test.variants.length), pictureNames);
    case "time":
      return times(task);
  }
}

const pictureNames: readonly KindName[] = [
  "a card with the first line",
  "a card with a sentence from inside the post",
  "no picture",
];

/** Local windows of the channel, as far apart as can be. */
function times(task: VariantTask): VariantDraft {
  const { channel, variants } = task.test;
  const texts = windowTexts(channel, variants.length);
  const noun = channel === "email" ? "a mail" : "a post";
  const names = texts.map((text) => `${noun} ${partOfDay(text)}`).filter(isKindName);
  return choices(task, texts, names);
}

/** Texts that are settled already: what remains is to say why they are compared. */
function choices(task: VariantTask, texts: string[], names: readonly KindName[]): VariantDraft {
  return { hypothesis: hypothesisOf(task, names.slice(0, texts.length)), texts };
}

/** A from the control, every further variant from the next kind that is not the control's, all texts different. */
function compared(task: VariantTask, { control, others, isShuffled = true }: Comparison): VariantDraft {
  const { id, variants } = task.test;
  const draw = ({ name, texts }: Kind, used: readonly string[]): string | undefined => {
    const order = isShuffled ? shuffle(texts, `${task.seed}\u0000${id}\u0000${name}`) : texts;
    return order.find((text) => !used.includes(text));
  };
  const texts = [draw(control, []) ?? ""];
  const names = [control.name];
  const rest = others.filter(({ name }) => name !== control.name);
  // Where there are fewer kinds than variants, a kind comes a second time with another text.
  for (const kind of [...rest, ...rest, control]) {
    const text = texts.length < variants.length ? draw(kind, texts) : undefined;
    if (text === undefined) continue;
    texts.push(text);
    names.push(kind.name);
  }
  return { hypothesis: hypothesisOf(task, names), texts };
}

/** @example "We think that a question in the first line gets more clicks than a scene, because …; we will see it in the click rate." */
function hypothesisOf({ test: { element, metric } }: VariantTask, [control, ...others]: readonly KindName[]): string {
  const challengers = [...new Set(others)];
  const place = elementPlaces[element];
  const { gets, seenIn } = metricWords[metric];
  const reasons = challengers.map((name) => kindReasons[name]);
  const because = [reasons.slice(0, -1).join(", "), reasons.at(-1) ?? ""].filter((text) => text !== "").join(", and ");
  return `We think that ${inList(challengers)}${place} ${gets} than ${control ?? ""}, because ${because}; we will see it in ${seenIn}.`;
}

function inList(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} or ${last}`;
}

function isKindName(name: string): name is KindName {
  return name in kindReasons;
}
