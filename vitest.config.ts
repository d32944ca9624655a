import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // An engine opens in up to 3 s and a graph loads in 1 s on a busy machine; tests of the whole set their own limits.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
