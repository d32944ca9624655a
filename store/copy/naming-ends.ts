import { MarketingError } from "../../domain/errors.ts";

/** What the reader called the parts of an end by: a flag, or the variable that counts without it. */
export interface EndNames {
  /** "--to" */
  database: string;
  /** "--redis-to" */
  redis: string;
}

/** What `work` gives. Its errors speak of the end as its reader does, where the engines would name variables. */
export async function naming<Value>(names: EndNames, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof MarketingError)) throw error;
    const renamed = (text: string): string =>
      text.replaceAll(/\b(?:DATABASE_URL|QLP_DATA_DIR)\b/g, names.database).replaceAll(/\bREDIS_URL\b/g, names.redis);
    const { code, message, why, hint, errors, cause } = error;
    throw new MarketingError(code, renamed(message), {
      ...(why === undefined ? {} : { why: renamed(why) }),
      ...(hint === undefined ? {} : { hint: renamed(hint) }),
      errors,
      cause,
    });
  }
}
