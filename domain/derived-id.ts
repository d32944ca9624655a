/**
 * A UUID made of a hash: the same work asked for twice gets the same id, and is one.
 * @param hash hexadecimal SHA-256
 * @source RFC 9562: version 8 is for values of one's own making
 */
export function derivedId(hash: string): string {
  const variant = "89ab"[Number.parseInt(hash.charAt(16), 16) % 4] ?? "8";
  const parts = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `${variant}${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ];
  return parts.join("-");
}
