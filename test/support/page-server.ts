import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/** A server on loopback that answers as told until the test is over; returns its address, without a slash at the end. */
export async function servePages(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  // It listens on TCP.
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A listener that gives one page, whatever is asked for. */
export function page(body: string | Uint8Array, headers: Record<string, string> = {}, status = 200): RequestListener {
  return (_, answer) => answer.writeHead(status, { "content-type": "text/html; charset=utf-8", ...headers }).end(body);
}
