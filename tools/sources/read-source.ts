import type { SourceBlock, SourceKind } from "../../domain/source-block.ts";
import { readFolder } from "./folder.ts";
import { originOf, readLocalFile, whatIsAt } from "./local-file.ts";
import type { FetchPage } from "./port.ts";
import { readWebPage } from "./web-page.ts";

export interface SourceContent {
  kind: SourceKind;
  blocks: SourceBlock[];
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
  if (/^[a-z][a-z0-9+.-]*:\/\//iu.test(name)) return { ...(await readWebPage(name, web)), skipped: [] };
  const { isFolder, bytes } = await whatIsAt(name);
  if (!isFolder) return { ...(await readLocalFile(name, { origin: originOf(name), bytes })), skipped: [] };
  const { blocks, skipped } = await readFolder(name);
  return { kind: "folder", blocks, skipped };
}
