/** `npm run check`: every gate that a tool can hold, the quick ones first. Silent when all pass; stops at the first fault. */
import { spawnSync } from "node:child_process";

const gates = ["format:check", "lint", "types", "floors", "dead-code"];

for (const gate of gates) {
  // A shell, because npm is a .cmd file on Windows; the names above are fixed.
  const { status, stdout, stderr } = spawnSync(`npm run --silent ${gate}`, { shell: true, encoding: "utf8" });
  if (status !== 0) {
    console.error(`npm run ${gate}\n\n${stdout}${stderr}`.trimEnd());
    process.exit(1);
  }
}
