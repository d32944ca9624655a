import type { PictureMaker } from "./port.ts";

/** Draws with code alone; fonts and renderers are loaded by the first picture that is asked for. */
export function createPictureMaker(): PictureMaker {
  return {
    async draw(drawing, format) {
      const [{ sceneOf }, { svgOf }] = await Promise.all([import("./scene.ts"), import("./svg.ts")]);
      const svg = svgOf(sceneOf(drawing));
      return format === "svg" ? new TextEncoder().encode(svg) : await (await import("./png.ts")).pngOf(svg);
    },
    async document(drawings, about) {
      const [{ sceneOf }, { pdfOf }] = await Promise.all([import("./scene.ts"), import("./pdf.ts")]);
      return await pdfOf(drawings.map(sceneOf), about);
    },
  };
}
