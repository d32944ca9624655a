import Pdf from "pdfkit";
import type { Scene, SceneText } from "./scene.ts";

/** Tags of the parts of a page, for those who have it read aloud. */
const tags = { heading: "H1", text: "P", small: "P" } as const;

/** The scenes as pages, one pixel as one point, text as text. The same scenes give the same bytes. */
export async function pdfOf(
  scenes: readonly Scene[],
  { title, createdAt }: { title: string; createdAt: Date },
): Promise<Uint8Array> {
  const document = new Pdf({
    autoFirstPage: false,
    pdfVersion: "1.7",
    tagged: true,
    lang: "en",
    displayTitle: true,
    info: { Title: title, Creator: "qlp-marketing", Producer: "qlp-marketing", CreationDate: createdAt },
  });
  const chunks: Buffer[] = [];
  document.on("data", (chunk: Buffer) => void chunks.push(chunk));
  const done = new Promise<void>((resolve, reject) => {
    document.on("end", resolve);
    document.on("error", reject);
  });
  const whole = document.struct("Document");
  document.addStructure(whole);
  for (const { width, height, shapes, texts } of scenes) {
    document.addPage({ size: [width, height], margin: 0 });
    document.markContent("Artifact", { type: "Layout" });
    for (const { path, fill } of shapes) document.path(path).fill(fill);
    document.endMarkedContent();
    const page = document.struct("Sect");
    whole.add(page);
    for (const text of texts) page.add(document.struct(tags[text.role], {}, () => write(document, text)));
    page.end();
  }
  whole.end();
  document.end();
  await done;
  return Buffer.concat(chunks);
}

function write(document: PDFKit.PDFDocument, { lines, size, fill }: SceneText): void {
  for (const { runs, x, y } of lines) {
    let pen = x;
    for (const { face, text } of runs) {
      document.registerFont(face.name, face.bytes).font(face.name).fontSize(size).fillColor(fill);
      document.text(text, pen, y, { lineBreak: false, baseline: "alphabetic" });
      pen += (face.font.layout(text).advanceWidth / face.font.unitsPerEm) * size;
    }
  }
}
