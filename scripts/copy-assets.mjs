// Copies what the compiler leaves behind (migrations, the packed template, prompts) into dist/, same place, same name.
// Plain JavaScript: it is part of `prepare` and runs before anything else of ours is built.
import { cpSync, existsSync, readFileSync, statSync } from "node:fs";

const { include } = JSON.parse(readFileSync("tsconfig.build.json", "utf8"));

for (const folder of include) {
  if (!existsSync(folder)) continue;
  cpSync(folder, `dist/${folder}`, {
    recursive: true,
    filter: (source) => statSync(source).isDirectory() || !source.endsWith(".ts"),
  });
}
