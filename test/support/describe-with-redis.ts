import { describe, expect, it } from "vitest";
import { isRedisInstalled } from "./start-redis.ts";

/** `describe` for what needs redis-server: skipped aloud where it isn't installed, a failure under CI. */
export function describeWithRedis(name: string, checks: () => void): void {
  if (isRedisInstalled) describe(name, checks);
  else if (process.env["CI"] === "true") {
    it(`${name}: redis-server is installed`, () => {
      expect(isRedisInstalled).toBe(true);
    });
  } else describe.skip(`${name} (skipped: redis-server is not installed)`, checks);
}
