import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, brotliDecompress, constants } from "node:zlib";
import { z } from "zod";

/** One line of JSON, then the bytes of the files one after the other. */
const Header = z.object({
  directories: z.array(z.string()),
  files: z.array(z.object({ path: z.string(), size: z.number() })),
});

/** The directory with all that is in it, compressed; modes and times are left behind. */
export async function pack(directory: string): Promise<Buffer> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const paths = (isWanted: (entry: (typeof entries)[number]) => boolean) =>
    entries
      .filter(isWanted)
      .map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1))
      .toSorted();
  const directories = paths((entry) => entry.isDirectory());
  const contents = await Promise.all(
    paths((entry) => entry.isFile()).map(async (path) => ({ path, content: await readFile(join(directory, path)) })),
  );
  const files = contents.map(({ path, content }) => ({ path, size: content.length }));
  const header = Buffer.from(`${JSON.stringify({ directories, files })}\n`);
  return await promisify(brotliCompress)(Buffer.concat([header, ...contents.map(({ content }) => content)]), {
    params: { [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS },
  });
}

/** Writes what `pack` packed into a directory that is made for it, for its owner's eyes only. */
export async function unpack(archive: Buffer, directory: string): Promise<void> {
  const bytes = await promisify(brotliDecompress)(archive);
  const start = bytes.indexOf("\n") + 1;
  const { directories, files } = Header.parse(JSON.parse(bytes.toString("utf8", 0, start)));
  await mkdir(directory, { recursive: true, mode: 0o700 });
  for (const path of directories) await mkdir(join(directory, path), { mode: 0o700 });
  let offset = start;
  for (const { path, size } of files) {
    await writeFile(join(directory, path), bytes.subarray(offset, offset + size), { mode: 0o600 });
    offset += size;
  }
}
