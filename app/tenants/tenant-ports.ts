import type { GraphPorts, OpenPorts } from "../../graphs/ports.ts";
import { tenantStore } from "./tenant-store.ts";

/** The ports of each tenant: the same, but with its own store. They are made once, since every node asks for them. */
export function tenantPorts(ports: GraphPorts): OpenPorts {
  const made = new Map<string, GraphPorts>();
  return (tenant) => {
    if (tenant === null) return Promise.resolve(ports);
    const own = made.get(tenant) ?? { ...ports, tenant, store: tenantStore(ports.store, tenant) };
    made.set(tenant, own);
    return Promise.resolve(own);
  };
}
