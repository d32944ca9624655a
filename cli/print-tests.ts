import type { TestSummary } from "../domain/summary.ts";
import { channels } from "../domain/channels.ts";
import { counted, grouped } from "../domain/counted.ts";
import { capital, heading, indented, percent, type Page } from "./layout.ts";

/** The tests of a campaign: for each a plain sentence, its versions, and what there is to know about its size. */
export function printTests(tests: TestSummary[], page: Page): string[] {
  if (tests.length === 0) return [heading(page, "Tests", "none")];
  return [
    heading(page, "Tests", String(tests.length)),
    ...tests.flatMap((test, index) => [
      ...indented(page, 2, `${index + 1}. ${sentence(test)}`, 3),
      ...test.variants.flatMap(({ label, text }) => indented(page, 5, `${label}  “${text}”`, 3)),
      ...indented(page, 5, sizeBeside(tests, index)),
    ]),
  ];
}

/** What a test does, in a sentence that needs no statistics. */
export function sentence(test: TestSummary): string {
  const element = test.element.replaceAll("_", " ");
  const versions = counted(test.variants.length, "version");
  const how =
    test.design === "randomized_recipients"
      ? `each reader gets one of ${versions} at random`
      : `${counted(test.pieces, "post")} carry ${versions}, drawn at random`;
  return `${capital(channels[test.channel].name)}, ${element}: ${how}; the ${test.metric.replaceAll("_", " ")} decides.`;
}

/** The size of a test; where an earlier one says the same, only that it does. */
function sizeBeside(tests: TestSummary[], index: number): string {
  const sizes = tests.map(size);
  const earlier = sizes.indexOf(sizes[index] ?? "");
  return earlier < index ? `Size and assumptions as for test ${earlier + 1}.` : (sizes[index] ?? "");
}

/** What the planner says about the size, or the bare numbers where it says nothing. */
function size(test: TestSummary): string {
  if (test.note !== "") return test.note;
  const unit = test.design === "randomized_recipients" ? "recipients" : "posts";
  return `Needs ${grouped(test.sample_size_per_variant)} ${unit} per version to see a change of ${percent(test.minimum_effect)}.`;
}
