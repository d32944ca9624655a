const campaigns = "/api/v2/marketing/campaigns";

/** A command and the call over HTTP that does the same; `ID` is the campaign's. Longer ones stand before those that begin alike. */
const pairs: readonly [command: string, call: string][] = [
  ["qlp-marketing campaigns show ID --texts", `GET ${campaigns}/ID/content`],
  ["qlp-marketing campaigns show ID", `GET ${campaigns}/ID`],
  ["qlp-marketing campaigns list", `GET ${campaigns}`],
  ["qlp-marketing create --help", `POST ${campaigns}`],
  ["qlp-marketing run resume ID", `POST ${campaigns}/ID/runs`],
  ["qlp-marketing run resume", `POST ${campaigns}/{campaign}/runs`],
  ['qlp-marketing chat ID "make … more …"', `PUT ${campaigns}/ID/content/{piece}`],
  ["qlp-marketing keys create --name NAME --scope admin", "POST /api/v2/marketing/keys"],
  ["qlp-marketing keys list", "GET /api/v2/marketing/keys"],
  ["--writer composer", "writer=composer"],
];

/** A hint for callers over HTTP: the commands in it as the calls that do the same. */
export function hintOverHttp(hint: string): string {
  return pairs.reduce((text, [command, call]) => replaced(text, command, call), hint);
}

/** A hint that came over HTTP, for somebody at a terminal: what `hintOverHttp` was given. */
export function hintOfCommand(hint: string): string {
  return pairs.reduce((text, [command, call]) => replaced(text, call, command), hint);
}

function replaced(text: string, from: string, to: string): string {
  const [before = "", after] = from.split("ID").map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  const pattern = after === undefined ? before : `${before}([\\w-]+)${after}`;
  return text.replaceAll(new RegExp(`${pattern}(?![\\w/-])`, "g"), (_, id: unknown) =>
    to.replace("ID", typeof id === "string" ? id : ""),
  );
}
