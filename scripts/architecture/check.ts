/** `npx tsx scripts/architecture/check.ts`: prints every violation of the directions, and fails if there is one. */
import { fileURLToPath } from "node:url";
import { isScript, readHouse } from "./house.ts";
import { violationsIn } from "./violations.ts";

const root = process.argv[2] ?? fileURLToPath(new URL("../..", import.meta.url));
const house = await readHouse(root);
const violations = violationsIn(house);

for (const violation of violations) process.stdout.write(`${violation}\n`);
if (violations.length > 0) process.exitCode = 1;
else process.stdout.write(`${house.files.filter(isScript).length} source files, no violation\n`);
