import { execFile } from "node:child_process";
import { promisify } from "node:util";

const hooks = `import { writeSync } from "node:fs";
export async function resolve(specifier, context, next) {
  const resolved = await next(specifier, context);
  writeSync(2, "loaded " + resolved.url + "\\n");
  return resolved;
}`;
const asUrl = (code: string) => `data:text/javascript,${encodeURIComponent(code)}`;
const register = `import { register } from "node:module"; register(${JSON.stringify(asUrl(hooks))});`;

/**
 * Names of the npm packages that `node ...args` imports while it runs, sorted, each once. Our own files and what comes with
 * Node are left out. What a CommonJS package requires in turn is not seen, the package itself is.
 */
export async function loadedPackages(args: readonly string[]): Promise<string[]> {
  const run = promisify(execFile);
  const { stderr } = await run(process.execPath, ["--import", asUrl(register), ...args]);
  const names = stderr
    .split("\n")
    .flatMap((line) => /^loaded file:.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(line)?.[1] ?? []);
  return [...new Set(names)].toSorted();
}
