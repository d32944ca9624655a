import { findLinks } from "../links.ts";
import { at, error, ownWords, proseOf, type CheckContext, type PieceRule } from "./piece-rule.ts";
import type { Span } from "../protected-spans.ts";

/** Domains that belong to nobody. @source RFC 2606, RFC 6761 */
const nobodys = /@(?:[\w-]+\.)*(?:example(?:\.(?:com|net|org))?|test|invalid|localhost)$/i;

const phone =
  /(?<![\p{L}\p{N}.,/_+-])(?:\+\d{1,3}[ ().-]{0,2}(?:\(?\d{1,4}\)?[ .-]?){2,5}\d{2,4}|\(\d{3}\)[ .-]?\d{3}[ .-]\d{4}|\d{3}[.-]\d{3}[.-]\d{4})(?![\p{L}\p{N}-])/gu;
const iban = /\b[A-Z]{2}\d{2}(?:[ ]?[A-Z0-9]{4}){3,7}(?:[ ]?[A-Z0-9]{1,3})?\b/g;
const card = /(?<![\d.,-])\d(?:[ -]?\d){12,18}(?![\d.,-]\d)/g;
const socialSecurity = /(?<![\d-])(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\d-])/g;
const birth = /\b(?:born on|date of birth:?)\s+\S*\d\S*(?:\s+\p{L}+)?(?:\s+\d{4})?/giu;

/** Nobody's address, number or account stands in public text unless the brief gives it for that. */
export const privacyRules: readonly PieceRule[] = [
  {
    name: "personal-data",
    check: (piece, context) =>
      proseOf(piece).flatMap(({ place, text }) =>
        personalData(text, context).map(({ what, said, start, end }) =>
          at(error(`${place} prints ${what} that the brief does not make public: ${said}`), place, start, end),
        ),
      ),
  },
];

interface Found extends Span {
  what: string;
  /** the beginning of it: a report must not print the whole again */
  said: string;
}

function personalData(text: string, context: CheckContext): Found[] {
  if (!/[@\d]/.test(text)) return [];
  const own = ownWords(context);
  const digits = own.replace(/[^\da-z]/g, "");
  const isPublic = (said: string): boolean =>
    own.includes(said.toLowerCase()) || digits.includes(said.toLowerCase().replace(/[^\da-z]/g, ""));
  const mails = findLinks(text)
    .filter(({ kind, text: address }) => kind === "mail" && !nobodys.test(address))
    .map(({ text: address, start, end }) => ({ what: "an e-mail address", said: address, start, end }));
  const links = findLinks(text);
  const find = (what: string, pattern: RegExp, isReal: (said: string) => boolean = () => true) =>
    [...text.matchAll(pattern)]
      .filter(([said]) => isReal(said))
      .map((match) => ({ what, said: match[0].trim(), start: match.index, end: match.index + match[0].length }))
      .filter((found) => !links.some(({ start, end }) => start < found.end && found.start < end));
  const all = [
    ...mails,
    ...find("a bank account", iban, isIban),
    ...find("a card number", card, isCard),
    ...find("a social security number", socialSecurity),
    ...find("a date of birth", birth),
    ...find("a telephone number", phone, (said) => said.replace(/\D/g, "").length >= 8),
  ];
  return all
    .filter(({ said }) => !isPublic(said))
    .filter((found, index) => !all.slice(0, index).some(({ start, end }) => start < found.end && found.start < end))
    .map((found) => ({ ...found, said: `${found.said.slice(0, 4)}…` }));
}

/** @source ISO 13616: the number modulo 97 is 1 */
function isIban(said: string): boolean {
  const compact = said.replaceAll(" ", "");
  const moved = compact.slice(4) + compact.slice(0, 4);
  let rest = 0;
  for (const character of moved) {
    const value = /\d/.test(character) ? character : String(character.charCodeAt(0) - 55);
    rest = Number(`${rest}${value}`) % 97;
  }
  return rest === 1;
}

/** @source ISO/IEC 7812: the Luhn sum ends in 0 */
function isCard(said: string): boolean {
  const numbers = [...said.replace(/\D/g, "")].map(Number).toReversed();
  if (new Set(numbers).size < 3) return false;
  const sum = numbers.reduce((total, number, index) => {
    const value = index % 2 === 0 ? number : number * 2;
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
