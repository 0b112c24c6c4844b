import type { Permission, Person, ScopedDb, Site } from "#access";
import { listOfficials } from "#accounts";
import { paths } from "#cooperations";
import { writeLetter } from "#platform/mail";
import { concernedParties, type PictureSetting } from "../model/index.ts";
import { flow } from "../text/flow.ts";

type Occasion = keyof typeof flow.letters;

/** Tells those who act next, with a link and nothing of what the picture says. Not whoever just did it. */
export async function tell(
  db: ScopedDb,
  person: Person,
  setting: PictureSetting,
  site: Site,
  { occasion, whoMay, organisations }: { occasion: Occasion; whoMay: Permission; organisations: readonly string[] },
): Promise<void> {
  if (!site.sendsLetters) return;
  const link = site.url + paths.picture(setting.cooperation.id, setting.municipality.code);
  const letter = flow.letters[occasion]({ link, municipality: setting.municipality.name });
  const officials = await listOfficials(db, organisations, whoMay);
  for (const { id, email } of officials) {
    if (id !== person.account) await writeLetter(db, { recipient: email, ...letter });
  }
}

/** The coordinators of everybody whom the picture concerns. */
export function tellCoordinators(
  db: ScopedDb,
  person: Person,
  setting: PictureSetting,
  site: Site,
  occasion: Occasion,
): Promise<void> {
  const organisations = concernedParties(setting).map(({ organisation }) => organisation.id);
  return tell(db, person, setting, site, { occasion, whoMay: "records.register", organisations });
}
