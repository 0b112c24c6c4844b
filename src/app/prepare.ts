import { changeAs, GATE, OPERATOR, readAs } from "#access";
import { addExampleAccounts, ensureOrganisations, findExamplePerson, openExampleAccounts } from "#accounts";
import { record } from "#audit";
import { beginExample, findExample, joinExample } from "#cooperations";
import {
  askAboutExample,
  EXAMPLE_OF_MUNICIPALITY,
  EXAMPLE_OF_POLICE,
  handOverExample,
  mergeExample,
} from "#joint-pictures";
import type { Mode } from "#platform/config";
import { ConfigError } from "#platform/config";
import { type Database, decidePurpose, getInstallation } from "#platform/database";
import { loadReference } from "./reference.ts";

/**
 * Loads reference data and, in the demonstration, the demonstration. Work that was done before is not done again.
 * "as it is" leaves the purpose undecided: a command on a named database must not choose for the one who starts it.
 */
export async function prepareDatabase(database: Database, purpose: Mode | "as it is"): Promise<void> {
  await changeAs(database, OPERATOR, loadReference);
  await changeAs(database, OPERATOR, ensureOrganisations);
  if (purpose === "demonstration") await seedDemonstration(database);
  if (purpose === "production") await confirmProduction(database);
}

/** Marks the installation as a demonstration and makes its accounts. Returns false when it was one already. Throws when it is in production. */
export async function seedDemonstration(database: Database): Promise<boolean> {
  const isNew = await changeAs(database, OPERATOR, async (db) => {
    const { purpose: before } = await getInstallation(db);
    const purpose = await decidePurpose(db, "demonstration");
    if (purpose === "production") {
      throw new ConfigError(
        "Databasen är i drift: starta med npm run serve, eller ge demonstrationen en egen databas.",
      );
    }
    if (before === "undecided") await record(db, OPERATOR, "demonstration.seeded", {});
    await addExampleAccounts(db);
    return before === "undecided";
  });
  await changeAs(database, GATE, (db) => openExampleAccounts(db, new Date()));
  await seedCooperation(database);
  return isNew;
}

/** The example people make an example of how they cooperate and write: each with their own rights, as anybody does. */
async function seedCooperation(database: Database): Promise<void> {
  const find = (name: string) => changeAs(database, GATE, (db) => findExamplePerson(db, name));
  const coordinator = await find("samordnare");
  const chief = await find("polischef");
  const officer = await find("kommunpolis");
  if (!coordinator || !chief || !officer) return;
  await changeAs(database, coordinator, (db) => beginExample(db, coordinator, chief));
  await changeAs(database, chief, (db) => joinExample(db, chief, officer));
  const example = await readAs(database, coordinator, findExample);
  if (!example) return;
  await changeAs(database, coordinator, (db) => handOverExample(db, coordinator, example.id, EXAMPLE_OF_MUNICIPALITY));
  await changeAs(database, officer, (db) => handOverExample(db, officer, example.id, EXAMPLE_OF_POLICE));
  await changeAs(database, coordinator, (db) => mergeExample(db, coordinator, example.id));
  await changeAs(database, officer, (db) => askAboutExample(db, officer, example.id));
}

async function confirmProduction(database: Database): Promise<void> {
  const purpose = await decidePurpose(database, "production");
  if (purpose === "demonstration") {
    throw new ConfigError("Databasen innehåller demonstrationsuppgifter: ge driften en egen databas.");
  }
}
