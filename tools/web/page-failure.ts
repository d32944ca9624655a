import { MarketingError } from "../../domain/errors.ts";

/** The error of a page that can't be had. */
export function unreachable(address: string, why: string, cause?: unknown): MarketingError {
  return new MarketingError("source-unreachable", `the source "${address}" can't be read`, {
    why,
    hint: "try the address in a browser, or save the page as a file and give that",
    cause,
  });
}

const reasons: Record<string, string> = {
  ENOTFOUND: "there is no such host",
  EAI_AGAIN: "the name of the host can't be looked up now",
  ENODATA: "there is no such host",
  ECONNREFUSED: "the host refuses the connection",
  ECONNRESET: "the host broke the connection off",
  ETIMEDOUT: "the host doesn't answer",
  EHOSTUNREACH: "there is no way to the host",
  ENETUNREACH: "there is no way to the host",
  EPROTO: "the host doesn't speak the protocol of the address",
};

/** In words why a request failed. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (/CERT|SELF_SIGNED|ALTNAME|ERR_TLS|UNABLE_TO/u.test(code)) return `its certificate is not trusted (${code})`;
  return reasons[code] ?? (error instanceof Error && error.message !== "" ? error.message : "the request failed");
}
