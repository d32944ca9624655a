/** Right bodies by the end of the address, each as short as it can be; /openapi.json has the whole schemas. */
const examples: [address: RegExp, body: string][] = [
  [/\/campaigns\/[^/]+\/approval$/, '{"decisions":[{"type":"approve"}]}'],
  [/\/campaigns\/[^/]+\/export$/, '{"format":"json","include":["content","calendar"]}'],
  [/\/campaigns\/[^/]+\/content\/[^/]+$/, '{"cta":{"text":"Start today."}}'],
  [/\/campaigns(?:\/[^/]+)?$/, '{"product":{"name":"Acme"},"channels":["twitter"],"duration":"7d"}'],
  [
    /\/runs(?:\/(?:wait|stream))?$/,
    '{"assistant_id":"campaign","input":{"messages":[{"type":"human","content":"hello"}]}}',
  ],
];

/** What to send to this address instead of a body that can't be used, null where no example is known. */
export function bodyHint(path: string): string | null {
  const body = examples.find(([address]) => address.test(path))?.[1];
  return body === undefined ? null : `send a body such as ${body}`;
}
