import { Argument, type Command } from "commander";
import type { Act } from "../act.ts";
import { giveResult } from "../result.ts";
import type { Session } from "../session.ts";

const shells = ["bash", "zsh", "fish"] as const;

/** `completion`: a script that completes commands, flags and known words in a shell. */
export function defineCompletion(command: Command, act: Act, program: Command): void {
  command.addArgument(new Argument("<shell>", "which shell").choices(shells)).action(
    act(async (session: Session, shell: (typeof shells)[number]) => {
      const { completionScript } = await import("../completion-script.ts");
      const script = completionScript(program, shell);
      await giveResult(session, { shell, script }, () => script);
      return 0;
    }),
  );
}
