import { Listr, ListrLogger, ProcessOutput } from "listr2";
import type { RunEvent } from "../domain/run-event.ts";
import { cleanText } from "./clean-text.ts";
import { advance, liveLines, liveTitle, noProgress } from "./progress.ts";

const redrawMs = 100;

/**
 * Draws the progress of a run in place on a terminal.
 * @param isKept the last state stays on the screen
 */
export function liveView(stream: NodeJS.WriteStream, title: string, isKept: boolean) {
  const startedAt = performance.now();
  let progress = noProgress;
  let notes: string[] = [];
  let draw: () => void = () => undefined;
  let finish: (isWell: boolean) => void = () => undefined;
  const finished = new Promise<boolean>((resolve) => {
    finish = resolve;
  });

  const logger = new ListrLogger({ processOutput: new ProcessOutput(stream, stream) });
  const list = new Listr(
    [
      {
        title,
        rendererOptions: { outputBar: true, persistentOutput: true },
        task: async (_, task): Promise<void> => {
          draw = () => {
            task.title = liveTitle(title, progress, Math.round((performance.now() - startedAt) / 1000));
            task.output = cleanText([...liveLines(progress), ...notes].join("\n"));
          };
          const timer = setInterval(draw, redrawMs);
          const isWell = await finished;
          clearInterval(timer);
          draw();
          if (!isWell) throw new Error("stopped");
        },
      },
    ],
    // The program answers Ctrl-C itself; listr2 would end the process.
    { registerSignalListeners: false, rendererOptions: { logger, clearOutput: !isKept } },
  );
  // The failure itself is reported by whoever did the work; here it only ends the drawing.
  const drawn = list.run().then(
    () => undefined,
    () => undefined,
  );

  let drawnAt = startedAt;
  return {
    show(event: RunEvent): void {
      progress = advance(progress, event);
      // Work that leaves timers no time still shows how it goes on.
      if (performance.now() - drawnAt < redrawMs) return;
      drawnAt = performance.now();
      draw();
    },
    note(text: string): void {
      notes = [...notes, text];
      draw();
    },
    end(isWell: boolean): Promise<void> {
      finish(isWell);
      return drawn;
    },
  };
}
