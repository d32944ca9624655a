/**
 * The value as JSON text that PostgreSQL's `jsonb` takes. It refuses the character NUL and halves of surrogate pairs, in keys
 * too; the replacement character stands for them, as in HTML.
 */
export function jsonbText(value: unknown): string {
  return JSON.stringify(value).replace(escapes, (whole, refused: string | undefined) =>
    refused === undefined ? whole : "\uFFFD",
  );
}

/** Any escape, so that the "u0000" after an escaped backslash is no escape. JSON.stringify only escapes lone surrogates. */
const escapes = /\\(?:u(0000|d[89a-f][0-9a-f]{2})|.)/g;
