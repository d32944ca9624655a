import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { initWasm, Resvg } from "@resvg/resvg-wasm";

let ready: Promise<void> | null = null;

/** The picture as PNG, pixel for pixel as large as the SVG says. Text in it would not be drawn: it must be paths. */
export async function pngOf(svg: string): Promise<Uint8Array> {
  // The program behind it can only be started once in a process.
  await (ready ??= start());
  const renderer = new Resvg(svg, { font: { loadSystemFonts: false } });
  const image = renderer.render();
  try {
    return image.asPng();
  } finally {
    image.free();
    renderer.free();
  }
}

async function start(): Promise<void> {
  const require = createRequire(import.meta.url);
  await initWasm(await readFile(require.resolve("@resvg/resvg-wasm/index_bg.wasm")));
}
