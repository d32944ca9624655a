import { MarketingError, type ErrorCode, type FieldError } from "../domain/errors.ts";
import { cleanText, safeJson } from "./clean-text.ts";
import { writeLastLine } from "./event-lines.ts";
import type { Session } from "./session.ts";

/** An error as `--json` and `--jsonl` give it, under the key `error`. */
interface ErrorDocument {
  code: ErrorCode;
  message: string;
  cause: string | null;
  hint: string | null;
  details: FieldError[];
}

/**
 * The one door for errors: what, why and what to do on stderr; with `--json` a document on stdout as well, with `--jsonl`
 * the last line. Returns the exit code.
 */
export function reportFailure(session: Session, thrown: unknown): number {
  const { terminal, paintError, format, run } = session;
  const error = toMarketingError(thrown, session);
  const document: ErrorDocument = {
    code: error.code,
    message: error.message,
    cause: error.why ?? null,
    hint: error.hint ?? null,
    details: error.errors,
  };
  if (format === "json") terminal.stdout.write(`${safeJson({ error: document }, 2)}\n`);
  if (format === "jsonl") {
    writeLastLine(session, {
      run_id: run?.runId ?? null,
      campaign_id: run?.campaignId ?? null,
      status: "error",
      error: document,
    });
  }

  const said = `${error.message}\n${error.why ?? ""}`;
  const unsaid = error.errors.filter(({ detail }) => !said.includes(detail));
  const reasons = [error.why, ...unsaid.map(({ pointer, detail }) => `${pointer}: ${detail}`)];
  const lines = [
    { label: "error:", text: error.message },
    ...reasons.filter((reason) => reason !== undefined).map((text) => ({ label: "cause:", text })),
    ...(error.hint === undefined ? [] : [{ label: "hint: ", text: asTyped(error.hint, terminal.command) }]),
  ];
  for (const { label, text } of lines) {
    const line = cleanText(text).replace(/\s*\n\s*/g, " ");
    terminal.stderr.write(`${paintError(label === "error:" ? ["bold", "red"] : "bold", label)} ${line}\n`);
  }
  if (session.isDebug && thrown instanceof Error) terminal.stderr.write(`${cleanText(thrown.stack ?? "")}\n`);
  return error.exitCode;
}

/** Whatever was thrown, as an error of the product. After Ctrl-C everything is the interruption. */
function toMarketingError(thrown: unknown, { terminal, run }: Session): MarketingError {
  if (thrown instanceof MarketingError) return thrown;
  if (terminal.interruption.signal.aborted) {
    return new MarketingError("interrupted", "stopped", {
      why: run === null ? "nothing had been stored yet" : "what is finished is kept",
      hint: run === null ? "run the command again" : `qlp-marketing run resume ${run.campaignId}`,
      cause: thrown,
    });
  }
  return new MarketingError("internal", thrown instanceof Error ? thrown.message : String(thrown), {
    why: "this is a fault of the program",
    hint: "run the command again with --debug, and report what it prints",
    cause: thrown,
  });
}

/** Commands in a hint, as the reader has to type them here. */
function asTyped(hint: string, command: string): string {
  return hint.replace(/(?<!npx )\bqlp-marketing(?= [a-z-])/g, command);
}
