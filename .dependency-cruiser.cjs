// The floors of the house (docs/architecture.md). Imports go down only. When a rule stops you, the code is in the wrong
// room: move the code, don't widen the rule. test/architecture.test.ts proves that each rule can fail.

const zod = "node_modules/zod/";
const langgraph = "node_modules/@langchain/(langgraph|core)/";
const port = "^(store|tools/[^/]+)/(engine-)?port\\.ts$";

/** Everything that `from` may import; whatever else it imports is a fault. */
const only = (name, comment, from, allowed) => ({ name, comment, severity: "error", from, to: { pathNot: allowed } });

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    only(
      "domain-stays-pure",
      "Rules about campaigns are plain functions on plain values, so that they can be tested and trusted alone.",
      { path: "^domain/" },
      ["^domain/", zod],
    ),
    only(
      "ports-are-shapes",
      "A port says what is needed, not how: it knows the domain and nothing that does work.",
      { path: port, pathNot: "^store/" },
      ["^domain/", zod],
    ),
    only(
      "store-port-is-a-shape",
      "The engine's port also names LangGraph's saver, as a type, because checkpoints are kept beside the campaigns.",
      { path: "^store/(engine-)?port\\.ts$" },
      ["^domain/", port, zod, "node_modules/@langchain/langgraph-checkpoint/"],
    ),
    only(
      "agents-know-no-framework",
      "An agent is a function on a campaign: it asks ports, never adapters, and does not know the graph that calls it.",
      { path: "^agents/" },
      ["^(agents|domain|prompts)/", port, zod],
    ),
    only("prompts-are-words", "Prompts and what fills them depend on the domain alone.", { path: "^prompts/" }, [
      "^(prompts|domain)/",
      zod,
    ]),
    only(
      "exports-are-pure",
      "An export turns a campaign into bytes; where the bytes go is decided above.",
      { path: "^exports/" },
      ["^(exports|domain)/", zod],
    ),
    only(
      "graphs-only-orchestrate",
      "The graph sends agents and keeps state. Engines and adapters reach it as ports.",
      { path: "^graphs/" },
      ["^(graphs|agents|domain|prompts)/", port, zod, langgraph],
    ),
    only(
      "composer-is-deterministic",
      "Same brief and seed, same bytes: the built-in writer touches nothing but its task.",
      { path: "^tools/model/composer(/|\\.ts$)" },
      ["^tools/model/(composer(/|\\.ts$)|port\\.ts$)", "^domain/", zod],
    ),
    {
      name: "adapters-stay-low",
      comment: "An adapter serves its port; it knows neither who calls it nor the use case.",
      severity: "error",
      from: { path: "^(tools|store)/" },
      to: { path: "^(agents|prompts|exports|graphs|app|cli|server)/" },
    },
    {
      name: "adapters-stay-apart",
      comment: "Adapters of different kinds meet in app/context.ts, nowhere else.",
      severity: "error",
      from: { path: "^tools/([^/]+)/" },
      to: { path: "^(tools|store)/", pathNot: "^tools/($1/|[^/]+\\.ts$)" },
    },
    {
      name: "store-stays-apart",
      comment: "The store keeps what it is given; it calls no writer and no channel.",
      severity: "error",
      from: { path: "^store/" },
      to: { path: "^tools/" },
    },
    {
      name: "parts-meet-in-context",
      comment:
        "app/context.ts, with its writers in connect-writers.ts, is the one place that knows adapters by name; use cases take what it built.",
      severity: "error",
      // The doctor looks at the lock without opening what it guards; so does whoever looks for the server that holds it.
      // A copy has two stores, and no context. Sources are read for a brief before anything is opened.
      from: {
        path: "^app/",
        pathNot: "^app/(context|connect-writers|connect-\\w+|copying-store|doctor|running-server|sources)\\.ts$",
      },
      to: { path: "^(tools|store)/", pathNot: port },
    },
    {
      name: "app-knows-no-face",
      comment: "A use case serves the command line, HTTP and Studio alike.",
      severity: "error",
      from: { path: "^app/" },
      to: { path: "^(cli|server)/" },
    },
    {
      name: "faces-are-thin",
      comment: "A face parses, calls one use case and prints; what it needs from below it gets through app/.",
      severity: "error",
      from: { path: "^(cli|server)/" },
      to: { path: "^(agents|prompts|exports|graphs|tools|store)/" },
    },
    {
      name: "faces-stay-apart",
      comment: "The command line and the server do not know each other.",
      severity: "error",
      from: { path: "^(cli|server)/", pathNot: "^cli/commands/serve\\.ts$" },
      to: { path: "^(cli|server)/", pathNot: "^$1/" },
    },
    {
      name: "serve-only-starts-it",
      comment: "The command `serve` is how a person starts the server: it knows the one function that does it.",
      severity: "error",
      from: { path: "^cli/commands/serve\\.ts$" },
      to: { path: "^server/", pathNot: "^server/serve\\.ts$" },
    },
    {
      name: "terminal-belongs-to-cli",
      comment: "Only the command line parses flags and draws on a terminal.",
      severity: "error",
      from: { path: "^(app|server)/" },
      to: { path: "node_modules/(commander|listr2)/" },
    },
    {
      name: "node-in-named-places",
      comment:
        "Files, processes and sockets are touched in tools/, store/ and the faces. In app/: the clock, the configuration, the context, " +
        "the doctor and the search for a running server, whose work it is to look at the machine, and the version in package.json.",
      severity: "error",
      from: { path: "^app/", pathNot: "^app/(clock|config|context|doctor|product-version|running-server)\\.ts$" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "product-stands-alone",
      comment: "What is shipped needs neither tests nor benches nor tools of development.",
      severity: "error",
      from: { path: "^(domain|agents|prompts|exports|graphs|store|tools|app|cli|server)/" },
      to: { path: "^(test|bench|scripts)/" },
    },
    {
      name: "declared-dependencies",
      comment:
        "What the product imports stands under dependencies in package.json, or is an optional peer that is loaded only when asked for.",
      severity: "error",
      from: { path: "^(domain|agents|prompts|exports|graphs|store|tools|app|cli|server)/" },
      to: { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"], dependencyTypesNot: ["type-only", "npm-peer"] },
    },
    {
      name: "no-circles",
      comment: "Two files that import each other are one file, or need a third below them.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "imports-resolve",
      comment: "An import that leads nowhere fails at run time.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: ["^dist/", "^test/fixtures/"] },
    // Types count: an agent that borrows a type from the graph depends on the graph.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default", "types"] },
    skipAnalysisNotInRules: true,
  },
};
