import type { Drawing } from "../../domain/drawing.ts";

/** Draws with the fonts that are shipped: the same drawing gives the same bytes on every machine. */
export interface PictureMaker {
  /**
   * One drawing; every letter is a path in both formats.
   * @throws MarketingError "invalid-input" when the fonts lack one of its letters, or its words don't fit
   */
  draw(drawing: Drawing, format: "svg" | "png"): Promise<Uint8Array>;
  /**
   * All drawings as the pages of one PDF, with text that can be selected and read aloud.
   * @param about title, and the time that the document names as its own
   * @throws MarketingError "invalid-input" as `draw` does
   */
  document(drawings: readonly Drawing[], about: { title: string; createdAt: Date }): Promise<Uint8Array>;
}
