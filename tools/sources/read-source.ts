import type { SourceBlock, SourceKind } from "../../domain/source-block.ts";
import { readFolder } from "./folder.ts";
import { originOf, readLocalFile, whatIsAt } from "./local-file.ts";
import type { FetchPage } from "./port.ts";
import { readWebPage } from "./web-page.ts";

export interface SourceContent {
  kind: SourceKind;
  /** one but for folders; `isMain` where as much is taken from it as from a source of its own */
  parts: { blocks: SourceBlock[]; isMain: boolean }[];
  /** parts of a folder that were not read, in words */
  skipped: string[];
}

/**
 * What stands in a source: the address of a page where it begins like one, else the path of a file or folder.
 * @throws MarketingError "not-found", "source-unreadable", "source-unreachable", "address-refused"
 */
export async function readSource(
  name: string,
  web: { fetchPage: FetchPage; signal?: AbortSignal },
): Promise<SourceContent> {
  if (/^[a-z][a-z0-9+.-]*:\/\//iu.test(name)) return whole(await readWebPage(name, web));
  const { isFolder, bytes } = await whatIsAt(name);
  if (!isFolder) return whole(await readLocalFile(name, { origin: originOf(name), bytes }));
  const { files, skipped } = await readFolder(name);
  const parts = files.map((file) => ({ blocks: file.blocks, isMain: /^(?:readme|package\.json$)/iu.test(file.name) }));
  return { kind: "folder", parts, skipped };
}

function whole({ kind, blocks }: { kind: SourceKind; blocks: SourceBlock[] }): SourceContent {
  return { kind, parts: [{ blocks, isMain: true }], skipped: [] };
}
