/**
 * `npm run studio`: the graph on LangGraph's own development server, for Studio and for any LangGraph client.
 * Loopback only, no account, no analytics, no browser opened. PORT (2024) and HOST (127.0.0.1) move it; further arguments
 * go to `langgraphjs dev`. It does not reload on changes: a restart in the middle of a run would let go of the data directory.
 */
import { spawn } from "node:child_process";

const { PORT = "2024", HOST = "127.0.0.1" } = process.env;
const flags = ["dev", "--port", PORT, "--host", HOST, "--no-browser", "--no-reload", ...process.argv.slice(2)];

const server = spawn("langgraphjs", flags, {
  stdio: "inherit",
  // On Windows the command is a .cmd file, which only a shell can start.
  shell: process.platform === "win32",
  env: { ...process.env, LANGGRAPH_CLI_NO_ANALYTICS: "1" },
});
server.on("exit", (code) => process.exit(code ?? 1));
// The terminal sends Ctrl-C to the server too; it ends first, and this process after it.
process.on("SIGINT", () => {});
process.on("SIGTERM", () => server.kill("SIGTERM"));
