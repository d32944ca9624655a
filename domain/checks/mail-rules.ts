import type { Piece } from "../piece.ts";
import { at, error, warning, when, type PieceRule, type Remark } from "./piece-rule.ts";

/** Characters. @source mail programs cut subjects at about 50 on phones */
const lengths = { subject: [30, 50], preheader: [40, 100] } as const;

/** What a mail owes its reader and the law. */
export const mailRules: readonly PieceRule[] = [
  {
    name: "subject-missing",
    check: onMail(({ subject }) => when((subject ?? "").trim() === "", error("the mail has no subject"))),
  },
  {
    name: "subject-length",
    check: onMail(({ subject }) => {
      const length = [...(subject ?? "")].length;
      const [least, most] = lengths.subject;
      return onField("subject", subject, () =>
        when(
          length > 0 && (length < least || length > most),
          warning(`the subject has ${length} characters; ${least} to ${most} are read whole`),
        ),
      );
    }),
  },
  {
    name: "subject-shouts",
    check: onMail(({ subject }) =>
      onField("subject", subject, (text) => [
        ...when(/!{2,}/.test(text), error("the subject shouts with exclamation marks")),
        ...when(isShouted(text), error("the subject is written in capitals")),
      ]),
    ),
  },
  {
    name: "subject-poses",
    check: onMail(({ subject }) =>
      onField("subject", subject, (text) =>
        when(/^\s*(?:re|fwd?|aw|wg)\s*:/i.test(text), error('the subject poses as an answer ("Re:")')),
      ),
    ),
  },
  {
    name: "preheader-missing",
    check: onMail(({ preheader, subject }) => [
      ...when((preheader ?? "").trim() === "", error("the mail has no preheader")),
      ...when((preheader ?? "").trim() !== "" && preheader === subject, error("the preheader repeats the subject")),
    ]),
  },
  {
    name: "preheader-length",
    check: onMail(({ preheader }) => {
      const length = [...(preheader ?? "")].length;
      const [least, most] = lengths.preheader;
      return onField("preheader", preheader, () =>
        when(
          length > 0 && (length < least || length > most),
          warning(`the preheader has ${length} characters; ${least} to ${most} show beside a subject`),
        ),
      );
    }),
  },
  {
    name: "mail-footer",
    check: onMail(({ parts }) => {
      const last = parts.at(-1);
      if (last?.role !== "footer") return [error("the last part of a mail is its footer")];
      return ["{{postal_address}}", "{{unsubscribe_url}}"].flatMap((field) =>
        when(
          !last.text.includes(field),
          at(error(`the footer lacks ${field}`), `part ${parts.length}`, 0, last.text.length),
        ),
      );
    }),
  },
  {
    name: "mail-greeting",
    check: onMail(({ parts }) => {
      const greeting = /^(?:dear|hi|hello)[ ,]*(?:,|\n|$)/i.exec(parts[0]?.text ?? "");
      return greeting === null
        ? []
        : [at(warning("the greeting names nobody: write Hi {{first_name|there}}"), "part 1", 0, greeting[0].length)];
    }),
  },
];

/** Two long words in capitals, or all of them, are shouting; one short form is not. */
function isShouted(subject: string): boolean {
  const words = subject.match(/\p{L}{2,}/gu) ?? [];
  const loud = words.filter((word) => word.length >= 4 && word === word.toUpperCase() && word !== word.toLowerCase());
  return (
    loud.length >= 2 ||
    (words.length > 1 && words.every((word) => word === word.toUpperCase() && word !== word.toLowerCase()))
  );
}

function onField(field: string, text: string | null, check: (text: string) => Remark[]): Remark[] {
  return text === null ? [] : check(text).map((remark) => at(remark, field, 0, text.length));
}

function onMail(check: (piece: Piece) => Remark[]): PieceRule["check"] {
  return (piece) => (piece.channel === "email" ? check(piece) : []);
}
