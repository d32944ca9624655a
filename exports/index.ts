import type { exportFormatNames } from "../domain/words.ts";
import type { ExportFormat } from "./export-file.ts";
import { exportJson } from "./json.ts";

/** Every format by the name that people type. A new one is one file, one line here and its name in domain/words.ts. */
export const exportFormats: Record<(typeof exportFormatNames)[number], ExportFormat> = {
  json: exportJson,
};
