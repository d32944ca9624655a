import type { Command } from "commander";

interface Place {
  /** "" for the program itself, " campaigns list" for a command */
  path: string;
  /** commands and flags that may follow */
  words: string[];
  /** known values by flag */
  values: { flag: string; words: string[] }[];
}

/** A script that completes the tree of commands in a shell, made from commander's own tree. */
export function completionScript(program: Command, shell: "bash" | "zsh" | "fish"): string {
  const places = placesOf(program, program, "");
  if (shell === "fish") return fishScript(program.name(), places);
  return shell === "bash" ? bashScript(program.name(), places) : zshScript(program.name(), places);
}

function placesOf(command: Command, program: Command, path: string): Place[] {
  const options = [...new Set([...command.options, ...program.options])];
  const choices = command.registeredArguments.flatMap(({ argChoices }) => argChoices ?? []);
  const place: Place = {
    path,
    words: [
      ...command.commands.map((sub) => sub.name()),
      ...choices,
      ...options.flatMap(({ long }) => (long == null ? [] : [long])),
      "--help",
    ],
    values: options.flatMap(({ long, argChoices }) =>
      long == null || argChoices === undefined ? [] : [{ flag: long, words: argChoices }],
    ),
  };
  return [place, ...command.commands.flatMap((sub) => placesOf(sub, program, `${path} ${sub.name()}`))];
}

/** Cases that bash and zsh share: `$at` is the path of the command, `$flag` the last flag before the word. */
function cases(places: Place[]): string {
  const values = places.flatMap(({ path, values: known }) =>
    known.map(({ flag, words }) => `    "${path}|${flag}") words="${words.join(" ")}" ;;`),
  );
  const commands = places.map(({ path, words }) => `    "${path}|"*) words="${words.join(" ")}" ;;`);
  return `  case "$at|$flag" in\n${[...values, ...commands].join("\n")}\n  esac`;
}

function walk(places: Place[]): string {
  const paths = places.map(({ path }) => `"${path}"`).slice(1);
  return `    case "$at $part" in ${paths.join("|")}) at="$at $part"; flag="" ;; esac
    case "$part" in --*) flag="$part" ;; esac`;
}

function bashScript(name: string, places: Place[]): string {
  return `# bash completion: eval "$(${name} completion bash)"
_${name.replaceAll("-", "_")}() {
  local word="\${COMP_WORDS[COMP_CWORD]}" at="" flag="" part words=""
  for part in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
${walk(places)}
  done
  case "$word" in -*) flag="" ;; esac
${cases(places)}
  COMPREPLY=($(compgen -W "$words" -- "$word"))
}
complete -o default -F _${name.replaceAll("-", "_")} ${name}`;
}

function zshScript(name: string, places: Place[]): string {
  return `#compdef ${name}
# zsh completion: eval "$(${name} completion zsh)"
_${name.replaceAll("-", "_")}() {
  local at="" flag="" part line="" known=""
  for part in "\${(@)words[2,CURRENT-1]}"; do
${walk(places)}
  done
${cases(places).replaceAll(" words=", " known=")}
  compadd -- \${=known}
}
compdef _${name.replaceAll("-", "_")} ${name}`;
}

function fishScript(name: string, places: Place[]): string {
  const lines = places.flatMap(({ path, words, values }) => {
    const seen = path
      .trim()
      .split(" ")
      .filter(Boolean)
      .map((word) => `__fish_seen_subcommand_from ${word}`);
    const condition = seen.length === 0 ? "__fish_use_subcommand" : seen.join("; and ");
    const plain = words.filter((word) => !word.startsWith("--"));
    const flags = words.filter((word) => word.startsWith("--") && !values.some(({ flag }) => flag === word));
    return [
      ...(plain.length > 0 ? [`complete -c ${name} -f -n "${condition}" -a "${plain.join(" ")}"`] : []),
      ...flags.map((flag) => `complete -c ${name} -n "${condition}" -l ${flag.slice(2)}`),
      ...values.map(
        ({ flag, words: known }) =>
          `complete -c ${name} -n "${condition}" -l ${flag.slice(2)} -xa "${known.join(" ")}"`,
      ),
    ];
  });
  return [`# fish completion: ${name} completion fish | source`, ...lines].join("\n");
}
