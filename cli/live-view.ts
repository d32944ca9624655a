import { Listr, ListrLogger, ProcessOutput } from "listr2";
import type { RunEvent } from "../domain/run-event.ts";
import { cleanText } from "./clean-text.ts";
import { advance, liveLines, liveTitle, noProgress } from "./progress.ts";

/** Draws the progress of a run in place on a terminal, and leaves its last state standing. */
export function liveView(stream: NodeJS.WriteStream, title: string) {
  const startedAt = performance.now();
  let progress = noProgress;
  let finish: (isWell: boolean) => void = () => undefined;
  const finished = new Promise<boolean>((resolve) => {
    finish = resolve;
  });

  const output = new ProcessOutput(stream, stream);
  const list = new Listr(
    [
      {
        title,
        rendererOptions: { outputBar: true, persistentOutput: true },
        task: async (_, task): Promise<void> => {
          const draw = (): void => {
            task.title = liveTitle(title, progress, Math.round((performance.now() - startedAt) / 1000));
            task.output = cleanText(liveLines(progress).join("\n"));
          };
          const timer = setInterval(draw, 100);
          const isWell = await finished;
          clearInterval(timer);
          draw();
          if (!isWell) throw new Error("stopped");
        },
      },
    ],
    // The program answers Ctrl-C itself; listr2 would end the process.
    { registerSignalListeners: false, rendererOptions: { logger: new ListrLogger({ processOutput: output }) } },
  );
  // The failure itself is reported by whoever did the work; here it only ends the drawing.
  const drawn = list.run().then(
    () => undefined,
    () => undefined,
  );

  return {
    show(event: RunEvent): void {
      progress = advance(progress, event);
    },
    end(isWell: boolean): Promise<void> {
      finish(isWell);
      return drawn;
    },
  };
}
