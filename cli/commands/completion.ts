import { Argument, type Command } from "commander";
import type { Act } from "../act.ts";
import { checkOutput } from "../output.ts";
import { giveResult } from "../result.ts";
import type { Session } from "../session.ts";

const shells = ["bash", "zsh", "fish"] as const;

/** `completion`: a script that completes commands, flags and known words in a shell. */
export function defineCompletion(command: Command, act: Act, program: Command): void {
  command.addArgument(new Argument("<shell>", "which shell").choices(shells)).action(
    act(async (session: Session, shell: (typeof shells)[number]) => {
      await checkOutput(session);
      const { completionScript } = await import("../completion-script.ts");
      const script = completionScript(program, shell);
      await giveResult(session, `completion-${shell}`, { shell, script }, () => script);
      return 0;
    }),
  );
}
