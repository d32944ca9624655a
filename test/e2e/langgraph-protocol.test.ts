import { describe } from "vitest";
import { checkLanggraphProtocol } from "../contract/langgraph-protocol.ts";
import { startProtocolServer } from "../support/protocol-server.ts";

describe("our own server", () => {
  checkLanggraphProtocol(startProtocolServer);
});
