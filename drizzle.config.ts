import { defineConfig } from "drizzle-kit";

/** `npm run migrations:new`: writes the next migration from the difference between the schemas and the last one. */
export default defineConfig({
  dialect: "postgresql",
  schema: ["./store/schema.ts", "./store/checkpoint-schema.ts"],
  out: "./store/migrations",
});
