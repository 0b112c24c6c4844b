export * from "./credentials.ts";
export * from "./organisations.ts";
export * from "./people.ts";
