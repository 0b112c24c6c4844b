import { afterEach, beforeEach, expect, test } from "vitest";
import { changeAs, OPERATOR, readAs } from "#access";
import { municipality } from "#areas";
import { type IndicatorKey, listSeries } from "#indicators";
import { loadReference } from "../../src/app/reference.ts";
import { asOwner, freshDatabase, type TestDatabase } from "../support/database.ts";
import { importFile, MUNICIPALITIES_2021, POPULATION, textOf } from "../support/importing.ts";

let here: TestDatabase;

beforeEach(async () => {
  here = await freshDatabase();
});

afterEach(() => here.drop());

/** What the program does when it starts in a version whose shipped files are all newer than those loaded before. */
async function startNewVersion(): Promise<void> {
  const shipped = "select happened_at from audit_events where event = 'reference.loaded'";
  await asOwner(
    here,
    `update audit_events set details = details || '{"checksum": "of an older version"}' where happened_at in (${shipped})`,
  );
  expect(await changeAs(here.database, OPERATOR, loadReference)).toBe("loaded");
}

async function standing(indicator: IndicatorKey, source: string, year: number) {
  const series = await readAs(here.database, OPERATOR, (db) => listSeries(db, [municipality("1440")]));
  const found = series.find((one) => one.indicator === indicator && one.unit === "count" && one.source === source);
  const figure = found?.figures.find(({ period }) => period.kind === "year" && period.year === year);
  return { value: figure?.value.kind === "known" ? figure.value.value : undefined, note: found?.qualityNote };
}

async function revised(): Promise<string> {
  return (await textOf(MUNICIPALITIES_2021)).replace("Ale kommun;2717;8555", "Ale kommun;2718;8558");
}

const shippedTotal = () => standing("reported-offences", "bra-municipality", 2021);
const population = () => standing("population", "scb-population", 2015);

test("what the operator has taken in is not put back by a newer shipped file of the same source, period and status", async () => {
  const { note } = await shippedTotal();
  await importFile(here.database, MUNICIPALITIES_2021, { bytes: await revised() });
  await startNewVersion();
  expect(await shippedTotal()).toEqual({ value: 2718, note });
});

test("a newer shipped file then fills gaps, and revises the kinds that the operator has not touched", async () => {
  const shipped = await population();
  await importFile(here.database, MUNICIPALITIES_2021, { bytes: await revised() });
  await asOwner(here, "delete from figures using series where series.id = series_id and source = 'bra-municipality'");
  await asOwner(
    here,
    "update figures set value = 1 from series where series.id = series_id and source = 'scb-population'",
  );
  await startNewVersion();
  expect(await shippedTotal()).toMatchObject({ value: 2717 });
  expect(await population()).toEqual(shipped);
});

test("the note and the day that the operator gave stay when a shipped file adds to the series", async () => {
  const bytes = "municipality_code,year,population,source\n1440,2015,29000,SCB\n";
  await importFile(here.database, POPULATION, { bytes });
  await asOwner(here, "update series set quality_note = 'Min egen not.' where source = 'scb-population'");
  await asOwner(here, "delete from figures where period_start = '2016-01-01'");
  await startNewVersion();
  expect(await population()).toEqual({ value: 29000, note: "Min egen not." });
  expect(await standing("population", "scb-population", 2016)).toMatchObject({ value: expect.any(Number) });
});
