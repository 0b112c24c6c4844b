import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";

const Names = z.array(z.string());

const Table = z.object({
  modules: z.record(z.string(), Names),
  parts: z.record(z.string(), z.object({ pure: z.boolean(), uses: Names })),
  topics: z.object({ platform: Names, ground: Names }),
  pure: z.object({ packages: Names, topics: z.record(z.string(), Names) }),
  sql: z.object({ parts: Names, topics: Names, packages: Names }),
});

/** The directions of the house, as `architecture.mjs` states them. */
export type Table = z.infer<typeof Table>;

export async function readTable(root: string): Promise<Table> {
  return Table.parse(await import(pathToFileURL(join(root, "architecture.mjs")).href));
}

/** What the table itself gets wrong, before any file is read: a sentence each. */
export function faultsInTable({ modules, parts, topics, pure, sql }: Table): string[] {
  const downwards = Object.keys(modules);
  const faults: string[] = [];

  for (const [module, uses] of Object.entries(modules)) {
    for (const used of uses) {
      if (!downwards.includes(used)) faults.push(`${module} names ${used}, which is no module`);
      else if (downwards.indexOf(used) <= downwards.indexOf(module))
        faults.push(`${module} names ${used}, which does not stand below it`);
    }
  }

  for (const [part, { pure: isPure, uses }] of Object.entries(parts)) {
    for (const used of uses) {
      const usedPart = parts[used];
      if (!usedPart) faults.push(`${part} names ${used}, which is no part`);
      else if (isPure && !usedPart.pure) faults.push(`${part} is pure and names ${used}, which is not`);
    }
  }

  for (const [part, allowed] of Object.entries(pure.topics)) {
    if (!parts[part]?.pure) faults.push(`pure.topics names ${part}, which is no pure part`);
    for (const topic of allowed) {
      if (!topics.platform.includes(topic)) faults.push(`pure.topics names ${topic}, which is no topic of platform`);
    }
  }

  for (const part of sql.parts) {
    if (!parts[part]) faults.push(`sql.parts names ${part}, which is no part`);
  }
  for (const topic of sql.topics) {
    const [layer, name = ""] = topic.split("/");
    if (layer !== "platform" || !topics.platform.includes(name))
      faults.push(`sql.topics names ${topic}, which is no topic of platform`);
  }
  return faults;
}
