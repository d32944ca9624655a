import type { Scene, SceneText } from "./scene.ts";

/** The scene as SVG. Letters are paths: it looks the same everywhere, and no font is looked for. */
export function svgOf({ width, height, alt, shapes, texts }: Scene): string {
  const paths = [...shapes, ...texts.map(outlines)].map(({ path, fill }) => `<path fill="${fill}" d="${path}"/>`);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>${escaped(alt)}</title>`,
    ...paths,
    "</svg>\n",
  ].join("\n");
}

/** The letters of a text as one path. */
function outlines({ lines, size, fill }: SceneText): { path: string; fill: string } {
  let path = "";
  for (const { runs, x, y } of lines) {
    let pen = x;
    for (const { face, text } of runs) {
      const scale = size / face.font.unitsPerEm;
      const { glyphs, positions } = face.font.layout(text);
      for (const [index, glyph] of glyphs.entries()) {
        const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
        path += glyph.path
          .scale(scale, -scale)
          .translate(pen + xOffset * scale, y - yOffset * scale)
          .toSVG();
        pen += xAdvance * scale;
      }
    }
  }
  return { path, fill };
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
