import { MarketingError } from "../domain/errors.ts";

/** Runs an update of the state; what the graph refuses in it is the caller's fault. @throws MarketingError "invalid-input" */
export async function refusingUpdates<T>(update: () => Promise<T>): Promise<T> {
  try {
    return await update();
  } catch (error) {
    // A failing engine speaks in the product's own errors, or with the code of its driver.
    if (error instanceof MarketingError || !(error instanceof Error) || "code" in error) throw error;
    throw new MarketingError("invalid-input", `the state can't be changed like this: ${error.message}`, {
      cause: error,
    });
  }
}
