import { defineConfig } from "drizzle-kit";

/** `npm run migrations:new`: writes the next migration from the difference between store/schema.ts and the last one. */
export default defineConfig({ dialect: "postgresql", schema: "./store/schema.ts", out: "./store/migrations" });
