/**
 * The directions of the house. Read top to bottom: a module may use only modules below it, and only those it names.
 * `scripts/architecture/` reads this file with the tests and refuses everything else.
 */
export const modules = {
  app: [
    "joint-pictures",
    "situation-pictures",
    "indicators",
    "records",
    "cooperations",
    "accounts",
    "areas",
    "audit",
    "access",
    "platform",
    "ground",
  ],
  "joint-pictures": [
    "situation-pictures",
    "indicators",
    "records",
    "cooperations",
    "accounts",
    "areas",
    "audit",
    "access",
    "platform",
    "ground",
  ],
  "situation-pictures": ["indicators", "areas", "audit", "access", "platform", "ground"],
  indicators: ["areas", "audit", "access", "platform", "ground"],
  records: ["cooperations", "accounts", "audit", "access", "platform", "ground"],
  cooperations: ["accounts", "areas", "audit", "access", "platform", "ground"],
  accounts: ["areas", "audit", "access", "platform", "ground"],
  areas: ["audit", "access", "platform", "ground"],
  audit: ["access", "platform", "ground"],
  access: ["platform", "ground"],
  platform: ["ground"],
  ground: [],
};

/** The parts of a feature. A pure part touches no file, clock, network or database. */
export const parts = {
  model: { pure: true, uses: [] },
  /** A folder with `sv` and `en`, the workplace's with `sv` alone: every word that is shown, keyed by the model's literals. */
  text: { pure: true, uses: ["model"] },
  policy: { pure: true, uses: ["model"] },
  /** What others publish, read into the model: bytes in, rows and faults out. */
  sources: { pure: true, uses: ["model", "text"] },
  queries: { pure: false, uses: ["model"] },
  service: { pure: false, uses: ["model", "policy", "sources", "queries", "text"] },
  views: { pure: true, uses: ["model", "text"] },
  documents: { pure: false, uses: ["model", "text", "views", "service"] },
  browser: { pure: false, uses: [] },
  routes: { pure: false, uses: ["model", "policy", "text", "service", "views", "documents"] },
  commands: { pure: false, uses: ["model", "text", "service", "documents"] },
};

/** `platform` does I/O without domain words; `ground` is pure. Their folders are topics, each with its own door. */
export const topics = {
  platform: ["backup", "commands", "config", "database", "documents", "files", "log", "mail", "published", "web"],
  ground: ["drawing", "geometry", "language", "outcome", "privacy", "reading", "statistics", "time"],
};

/**
 * What a pure part, and all of `ground`, may take from outside. `packages` touch nothing (`*` ends any name);
 * `topics` are the doors of `platform` that a pure part may use, because what it takes there is itself pure.
 */
export const pure = {
  packages: [
    "csv-parse/sync",
    "d3-*",
    "diff",
    "geojson",
    "hono/html",
    "hono/jsx",
    "hono/jsx/jsx-runtime",
    "proj4",
    "topojson-client",
    "topojson-specification",
    "zod",
  ],
  topics: { views: ["web"] },
};

/** Where SQL may stand. Everywhere else the packages that speak to the database are named for their types only. */
export const sql = {
  parts: ["queries"],
  topics: ["platform/backup", "platform/database", "platform/mail"],
  packages: ["kysely", "pg", "pg-copy-streams"],
};
