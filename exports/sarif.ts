import { lintRules } from "../domain/lint-rules.ts";

/** One finding as SARIF needs it. */
export interface SarifFinding {
  rule: string;
  severity: "error" | "warning";
  message: string;
  piece_id: string | null;
  place: { field: string } | null;
  mend: string | null;
  position: { line: number; column: number; end_line: number; end_column: number } | null;
}

export interface SarifInput {
  version: string;
  /** path or address of the file; null = findings about a stored campaign */
  file: string | null;
  campaignId: string | null;
  findings: readonly SarifFinding[];
}

/**
 * Findings as one SARIF 2.1.0 document: every rule with its words, a place in the file where there is one, and the piece as
 * a logical place.
 * @source OASIS, Static Analysis Results Interchange Format 2.1.0
 */
export function sarifOf({ version, file, campaignId, findings }: SarifInput): Record<string, unknown> {
  const names = [...lintRules.keys()];
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "qlp-marketing lint",
            version,
            rules: [...lintRules].map(([id, { severity, looksAt, why, mend }]) => ({
              id,
              shortDescription: { text: sentence(looksAt) },
              fullDescription: { text: `${sentence(looksAt)} ${sentence(why)}` },
              help: { text: mend },
              defaultConfiguration: { level: severity },
            })),
          },
        },
        columnKind: "utf16CodeUnits",
        results: findings.map((finding) => ({
          ruleId: finding.rule,
          ...(names.includes(finding.rule) ? { ruleIndex: names.indexOf(finding.rule) } : {}),
          level: finding.severity,
          message: { text: finding.mend === null ? finding.message : `${finding.message}. ${finding.mend}` },
          locations: [locationOf(finding, file, campaignId)],
        })),
      },
    ],
  };
}

function locationOf(
  { position, piece_id: pieceId, place }: SarifFinding,
  file: string | null,
  campaignId: string | null,
) {
  const path = [campaignId, pieceId, place?.field].filter((part) => typeof part === "string");
  const region =
    position === null
      ? {}
      : {
          region: {
            startLine: position.line,
            startColumn: position.column,
            endLine: position.end_line,
            endColumn: position.end_column,
          },
        };
  return {
    ...(file === null ? {} : { physicalLocation: { artifactLocation: { uri: addressOf(file) }, ...region } }),
    ...(path.length === 0
      ? {}
      : {
          logicalLocations: [
            { name: path.at(-1) ?? "", fullyQualifiedName: path.join("/"), kind: place === null ? "object" : "member" },
          ],
        }),
  };
}

/** A path as the reference that SARIF wants: forward slashes, nothing that means something else in an address. */
function addressOf(file: string): string {
  return file.replaceAll("\\", "/").split("/").map(encodeURIComponent).join("/");
}

function sentence(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;
}
