/** `npm run docs:types`: writes docs/content-types.md from the tables of the domain and the composer's own texts. */
import { writeFileSync } from "node:fs";
import { contentTypesPage } from "./content-types-page.ts";

writeFileSync(new URL("../docs/content-types.md", import.meta.url), await contentTypesPage());
