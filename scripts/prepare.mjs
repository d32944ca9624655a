// Builds the command line after `npm ci`. npx runs this once more when it first links the package; what is built by then stays
// as it is, so that a first `npx qlp-marketing` starts at once, also where no compiler is installed any more.
import { execSync } from "node:child_process";
import { existsSync } from "node:fs";

const isNpx = process.env.npm_command === "exec";

if (!isNpx || !existsSync("dist/cli/main.js")) execSync("npm run build", { stdio: "inherit" });
