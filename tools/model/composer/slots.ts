import { upperFirst } from "./grammar.ts";

/** What a frame may ask for; null = not known, and frames that need it are passed over. */
export type Slots = Readonly<Record<string, string | null>>;

const slot = /(?<!\{)\{([a-z]+)\}(?!\})/gu;

/** Whether every slot of the frame has a value. */
export function canFill(frame: string, slots: Slots): boolean {
  return [...frame.matchAll(slot)].every(([, key = ""]) => typeof slots[key] === "string");
}

/**
 * The frame with its values, a capital at the start unless a name stands there, and no second stop after a value that
 * brings its own ("Acme Inc."). Merge fields such as {{first_name|there}} stay as they are.
 */
export function fill(frame: string, slots: Slots): string {
  const filled = frame
    .replace(/(?<!\{)\{([a-z]+)\}(?!\})(\.?)/gu, (whole, key: string, stop: string) => {
      const value = slots[key];
      if (typeof value !== "string") return whole;
      return /[.!?]$/u.test(value) ? value : value + stop;
    })
    .replace(/\s+/gu, " ");
  return frame.startsWith("{name}") ? filled : upperFirst(filled);
}
