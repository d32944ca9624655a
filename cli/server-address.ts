/** The address of a server as one writes it, without a slash at its end; null when it is no plain web address. */
export function serverAddress(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const { protocol, host, pathname, username, password, search, hash } = new URL(text);
  const isPlain = username + password + search + hash === "";
  return isPlain && /^https?:$/.test(protocol) ? `${protocol}//${host}${pathname.replace(/\/+$/, "")}` : null;
}
