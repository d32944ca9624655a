import { z } from "zod";
import type { NewKey } from "../../app/keys.ts";
import { Scope } from "../../domain/api-key.ts";
import type { KeyList, MadeKey, RevokedKey } from "../desk.ts";
import type { Server } from "./http.ts";

const keysPath = "/api/v2/marketing/keys";

const Key = z.object({
  id: z.string(),
  name: z.string(),
  scope: Scope,
  tenant: z.string().nullable(),
  created_at: z.string(),
  revoked_at: z.string().nullable(),
});

/** The keys of a server, over HTTP. */
export function remoteKeys(server: Server) {
  return {
    createKey: (asked: NewKey): Promise<MadeKey> =>
      server.read(z.object({ key: Key, token: z.string() }), keysPath, { method: "POST", body: asked }),
    listKeys: (): Promise<KeyList> => server.read(z.object({ keys: z.array(Key) }), keysPath),
    revokeKey: (id: string): Promise<RevokedKey> =>
      server.read(z.object({ key: Key }), `${keysPath}/${encodeURIComponent(id)}`, { method: "DELETE" }),
  };
}
