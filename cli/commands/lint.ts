import { readFile, stat, writeFile } from "node:fs/promises";
import { relative, resolve } from "node:path";
import { Option, type Command } from "commander";
import type { LintAnswer } from "../../app/linting.ts";
import { counted } from "../../domain/counted.ts";
import { errorTable, MarketingError } from "../../domain/errors.ts";
import type { Act } from "../act.ts";
import { safeJson } from "../clean-text.ts";
import type { Desk } from "../desk.ts";
import { withDesk } from "../open-desk.ts";
import { cannotWrite, requirePlace } from "../output.ts";
import { pageOf } from "../page.ts";
import { readBrief } from "../read-brief.ts";
import { writeResult } from "../result.ts";
import { say, type Session } from "../session.ts";

const formats = ["text", "json", "sarif"] as const;

interface LintFlags {
  fix?: boolean;
  format?: (typeof formats)[number];
  type?: string;
  brief?: string;
}

/** Bytes of a file that is looked at: the export of the largest campaign has a quarter of it. */
const mostBytes = 20_000_000;

/** `lint`: texts in a file, or the pieces of a campaign, against the rules of the house. */
export function defineLint(command: Command, act: Act): void {
  command
    .description("look at texts in a file, or at the pieces of a campaign; ends with 6 when there are errors")
    .argument("<file-or-campaign>", "an export, a piece as JSON, a text or Markdown file; or the id of a campaign")
    .option("--fix", "mend what can be mended safely: a file is written back, a campaign's pieces are edited")
    .addOption(new Option("--format <name>", "how findings are printed").choices(formats))
    .option("--type <type>", "what kind of text a text or Markdown file is, such as tweet or blog_post")
    .option("--brief <file>", "brief that the claims of a file are judged by, JSON or YAML")
    .action(act(lint));
}

async function lint(session: Session, target: string, flags: LintFlags): Promise<number> {
  await requirePlace(session);
  const isFile = await isThere(target);
  if (!isFile && /[/\\.]/.test(target)) {
    throw new MarketingError("not-found", `cannot read "${target}"`, {
      why: "there is no such file",
      hint: "name a file, or the id of a campaign: qlp-marketing campaigns list",
    });
  }
  const answer = isFile
    ? await lintFile(session, target, flags)
    : await withDesk(session, (desk) => lintCampaign(session, desk, target, flags));
  await print(session, answer, flags);
  return answer.errors > 0 ? errorTable["quality-failed"].exit : 0;
}

async function lintFile(session: Session, target: string, flags: LintFlags): Promise<LintAnswer> {
  const linting = await import("../../app/linting.ts");
  const brief = flags.brief === undefined ? null : await readBrief(flags.brief, session.terminal);
  const text = await readText(target);
  const fileName = nameOf(target);
  const done = linting.lintFile({ text, fileName, type: flags.type ?? null, brief, fix: flags.fix === true });
  if (!done.hasBrief) say(session, "no brief: claims are not looked at; give one with --brief");
  if (done.text !== text) {
    await writeFile(target, done.text).catch((cause: unknown) => {
      throw cannotWrite(target, cause);
    });
  }
  sayChanges(session, done.answer, flags);
  return done.answer;
}

async function lintCampaign(session: Session, desk: Desk, campaignId: string, flags: LintFlags): Promise<LintAnswer> {
  if (flags.type !== undefined || flags.brief !== undefined) {
    throw new MarketingError("invalid-usage", "--type and --brief are for files", {
      why: `"${campaignId}" is no file; the pieces of a campaign know both`,
      hint: `qlp-marketing lint ${campaignId}`,
    });
  }
  const before = await desk.lint(campaignId);
  if (flags.fix !== true) return { ...before, fixes: [] };
  for (const { piece_id: pieceId, edit } of before.fixes) await desk.edit({ campaignId, pieceId, edit });
  const after = before.fixes.length === 0 ? before : await desk.lint(campaignId);
  const answer = { ...after, fixes: before.fixes };
  sayChanges(session, answer, flags);
  if (before.fixes.length > 0) say(session, "the pieces were edited: what was approved needs approval again");
  return answer;
}

function sayChanges(session: Session, { fixes }: LintAnswer, { fix }: LintFlags): void {
  if (fix !== true) return;
  const count = fixes.reduce((sum, { changes }) => sum + changes.length, 0);
  say(session, count === 0 ? "nothing to mend" : `mended: ${counted(count, "place")}`);
  for (const { piece_id: id, changes } of fixes) {
    for (const { rule, field } of changes) say(session, `  ${id}, ${field}: ${rule}`);
  }
}

async function print(session: Session, answer: LintAnswer, flags: LintFlags): Promise<void> {
  const format = flags.format ?? (session.format === "text" ? "text" : "json");
  if (session.format === "jsonl") {
    const lines = answer.findings.map((finding) => safeJson({ type: "finding", ...finding }));
    const { findings: _, ...rest } = answer;
    session.terminal.stdout.write(`${[...lines, safeJson({ type: "lint", ...rest })].join("\n")}\n`);
    return;
  }
  const name = answer.campaign_id ?? "lint";
  if (format === "text") {
    const { printLint } = await import("../print-lint.ts");
    await writeResult(session, `${printLint(answer, pageOf(session)).join("\n")}\n`, `${name}-lint.txt`);
    return;
  }
  const { lintAsSarif } = await import("../../app/linting.ts");
  const document = format === "sarif" ? lintAsSarif(answer) : answer;
  await writeResult(session, `${safeJson(document, 2)}\n`, `${name}-lint.${format === "sarif" ? "sarif" : "json"}`);
}

async function isThere(target: string): Promise<boolean> {
  return (await stat(target).catch(() => null))?.isFile() === true;
}

/** The path from here, where the file lies below: what people and other tools can follow. */
function nameOf(target: string): string {
  const path = relative(process.cwd(), resolve(target));
  return path.startsWith("..") ? target : path;
}

async function readText(target: string): Promise<string> {
  const { size } = await stat(target);
  if (size > mostBytes) {
    throw new MarketingError("invalid-input", `"${target}" is too large`, {
      why: `a file may have ${mostBytes / 1_000_000} MB`,
      hint: "give a campaign by its id, or its pieces in several files",
    });
  }
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(await readFile(target));
  } catch (cause) {
    const isText = !(cause instanceof TypeError);
    throw new MarketingError(isText ? "invalid-usage" : "invalid-input", `cannot read "${target}"`, {
      why: isText ? (cause instanceof Error ? cause.message : String(cause)) : "it is not a text in UTF-8",
      hint: "give a text, Markdown or JSON file",
      cause,
    });
  }
}
