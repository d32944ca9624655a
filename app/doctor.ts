import { access, constants } from "node:fs/promises";
import { dirname } from "node:path";
import { readLock } from "../store/lock.ts";
import type { Config } from "./config.ts";

export interface DoctorCheck {
  name: string;
  status: "ok" | "warning" | "error";
  detail: string;
  hint: string | null;
}

/** Looks at everything a campaign needs, without opening or changing anything. */
export async function examine(config: Config): Promise<{ checks: DoctorCheck[] }> {
  return {
    checks: [nodeVersion(process.versions.node), await dataDirectory(config), await lock(config), zone(), writer()],
  };
}

function nodeVersion(version: string): DoctorCheck {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const isSupported = major > 20 || (major === 20 && minor >= 19);
  return {
    name: "node",
    status: isSupported ? "ok" : "error",
    detail: `Node ${version}`,
    hint: isSupported ? null : "install Node 20.19 or newer",
  };
}

async function dataDirectory({ dataDirectory: path }: Config): Promise<DoctorCheck> {
  const name = "data directory";
  for (let place = path; ; place = dirname(place)) {
    try {
      await access(place, constants.W_OK);
      return { name, status: "ok", detail: place === path ? path : `${path} (made on first use)`, hint: null };
    } catch (error) {
      // A place that is not there yet is judged by its parent; any other refusal is the answer.
      const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
      if (isMissing && dirname(place) !== place) continue;
      const reason = error instanceof Error ? error.message : String(error);
      return {
        name,
        status: "error",
        detail: `${path}: ${reason}`,
        hint: "set QLP_DATA_DIR to a directory you may write",
      };
    }
  }
}

async function lock({ dataDirectory: path }: Config): Promise<DoctorCheck> {
  const holder = await readLock(path);
  if (holder === null) return { name: "lock", status: "ok", detail: "nobody holds the data directory", hint: null };
  return {
    name: "lock",
    status: "warning",
    detail: `process ${holder.processId} holds the data directory`,
    hint: "wait until it ends; the lock of a dead process is taken over by itself",
  };
}

function zone(): DoctorCheck {
  const own = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return {
    name: "zone",
    status: "ok",
    detail: `this machine is in ${own}; campaigns use the audience's zone`,
    hint: null,
  };
}

function writer(): DoctorCheck {
  return { name: "writer", status: "ok", detail: "composer (built in, deterministic, no key needed)", hint: null };
}
