import { fileURLToPath } from "node:url";

/** The packed database that new data directories start from; made by `npm run template`. */
export const templateFile = fileURLToPath(new URL("./template/database.br", import.meta.url));
