import { describe } from "vitest";
import { createRequestCounter } from "../../store/request-counter.ts";
import { requestCounterContract } from "../contract/request-counter.ts";

describe("the counter of one process", () => {
  const counter = createRequestCounter();
  requestCounterContract(() => [counter, counter]);
});
