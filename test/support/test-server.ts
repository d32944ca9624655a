import { buildServer, type ServerOptions } from "../../server/app.ts";
import type { Context } from "../../app/context.ts";

/** The server of a context without a socket: no keys, no other origins, unless the test says so. */
export function testServer(context: Context, options: Partial<ServerOptions> = {}) {
  return buildServer(context, { apiKeys: [], corsOrigins: [], publicHost: null, isDraining: () => false, ...options });
}

/** The fields of a problem that tests look at. */
export interface Problem {
  status: number;
  code: string;
  detail: string;
  errors: { pointer: string; detail: string }[];
  request_id: string;
}

/** The body of an answer as a problem; a test that reads one has looked at the status. */
export async function problemOf(answer: Response): Promise<Problem> {
  return (await answer.json()) as Problem;
}

/** Every route of a server once, as method and path, with `id` in the place of each parameter. */
export function routesOf(app: ReturnType<typeof testServer>, id: string): { method: string; path: string }[] {
  const seen = new Map<string, { method: string; path: string }>();
  for (const { method, path } of app.routes) {
    // Middleware stands there for all methods.
    if (method === "ALL") continue;
    seen.set(`${method} ${path}`, { method, path: path.replaceAll(/:\w+(?:\{[^}]*\})?\??/g, id) });
  }
  return [...seen.values()];
}
