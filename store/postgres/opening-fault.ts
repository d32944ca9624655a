import { MarketingError } from "../../domain/errors.ts";
import { engineFault, isUnreachable } from "../engine-fault.ts";

/**
 * Why PostgreSQL could not be opened, with what to do. The address comes without its password.
 * @param place "127.0.0.1:5432/qlp"
 */
export function openingFault(error: unknown, place: string): MarketingError {
  if (error instanceof MarketingError) return error;
  const fault = engineFault(error);
  const [code, hint] = remedyFor(fault.code, fault.message, place);
  return new MarketingError(
    isUnreachable(fault) ? "store-unreachable" : code,
    `the database ${place} can't be opened`,
    {
      why: fault.message,
      hint,
      cause: error,
    },
  );
}

function remedyFor(code: unknown, message: string, place: string): ["credentials-missing" | "store-failed", string] {
  switch (code) {
    case "28P01":
    case "28000":
      return [
        refused,
        "correct the user and the password in DATABASE_URL; @, / and : in them are written %40, %2F and %3A",
      ];
    case "3D000":
      return ["store-failed", `create the database, or correct the name of it in DATABASE_URL (${place})`];
    case "42501":
      return [
        "store-failed",
        "give the role of DATABASE_URL the right to make tables: let it own the database (docs/postgres.md)",
      ];
    case "53300":
      return [
        "store-failed",
        "the server of DATABASE_URL has no connection to spare: raise max_connections, or lower QLP_DATABASE_POOL",
      ];
    case "57P03":
      return ["store-failed", "the server of DATABASE_URL is starting or stopping: try again in a moment"];
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return ["store-failed", "correct the host in DATABASE_URL; nobody knows a machine of this name"];
    default:
      if (message.startsWith("SASL") && message.includes("password"))
        return [refused, "DATABASE_URL names no password, and the server asks for one"];
      if (message.includes("SSL"))
        return [
          "store-failed",
          "set sslmode in DATABASE_URL as the server wants it: ?sslmode=disable or ?sslmode=verify-full",
        ];
      return ["store-failed", "see that PostgreSQL runs there, or correct host and port in DATABASE_URL"];
  }
}

const refused = "credentials-missing";
