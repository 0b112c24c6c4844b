import type { Person, ScopedDb } from "#access";
import { EXAMPLE_COMMENT, EXAMPLE_OF_BOTH, type ExamplePicture, toContent } from "../model/index.ts";
import { partyFor } from "../policy.ts";
import { addJoint, addParts, addSources } from "../queries/flow.ts";
import { addHandOver, listHandOvers, listLatestHandOvers } from "../queries/hand-overs.ts";
import { addComment, listComments, listJoint, listParts, listSources, savePart } from "../queries/index.ts";
import { openPicture } from "./open.ts";
import { findSetting, hashOf, toKey } from "./setting.ts";

/** The one municipality of the demonstration that has a cooperation: Borlänge. */
const MUNICIPALITY = "2081";

/**
 * Writes and hands over a party's own example picture, unless it has handed over one already. As somebody of the party.
 * Like all of the demonstration it leaves no records of its own.
 */
export async function handOverExample(
  db: ScopedDb,
  person: Person,
  cooperation: string,
  example: ExamplePicture,
): Promise<void> {
  const setting = await findSetting(db, person, { id: cooperation, code: MUNICIPALITY });
  const party = setting && partyFor(person, setting, "pictures.hand-over");
  if (!setting || !party) return;
  if ((await listHandOvers(db, toKey(setting))).some(({ organisation }) => organisation.id === party.id)) return;
  const opened = await openPicture(db, person, { ...toKey(setting), which: "own" });
  if (!opened || opened === "not-begun") return;
  const picture = opened.picture.id;
  for (const { question, kind, body, mark } of example.parts) {
    await savePart(db, { picture, question, kind }, { body, base: 0, account: person.account, mark });
  }
  const content = toContent(setting, { parts: await listParts(db, picture), sources: await listSources(db, picture) });
  await addHandOver(db, {
    id: crypto.randomUUID(),
    ...toKey(setting),
    picture,
    organisation: party.id,
    account: person.account,
    ground: example.ground,
    class: example.class,
    content,
    hash: hashOf(content),
  });
}

/** Begins the joint example picture, unless there is one. */
export async function mergeExample(db: ScopedDb, person: Person, cooperation: string): Promise<void> {
  const setting = await findSetting(db, person, { id: cooperation, code: MUNICIPALITY });
  if (!setting || (await listJoint(db, toKey(setting))).length > 0) return;
  const id = crypto.randomUUID();
  const { account } = person;
  if (!(await addJoint(db, { id, ...toKey(setting), account }))) return;
  const handedOver = await listLatestHandOvers(db, toKey(setting));
  const sources = new Map(handedOver.flatMap(({ content }) => content.sources.map((source) => [source.name, source])));
  await addSources(db, id, [...sources.values()]);
  await addParts(db, id, account, [...fromFigures(handedOver), ...EXAMPLE_OF_BOTH]);
}

/** Asks the other party about the joint example picture, unless somebody has commented on it. */
export async function askAboutExample(db: ScopedDb, person: Person, cooperation: string): Promise<void> {
  const setting = await findSetting(db, person, { id: cooperation, code: MUNICIPALITY });
  const [joint] = setting ? await listJoint(db, toKey(setting)) : [];
  const party = setting && partyFor(person, setting, "pictures.comment");
  if (!joint || !party || (await listComments(db, joint.id)).length > 0) return;
  const { account } = person;
  await addComment(db, { picture: joint.id, organisation: party.id, account, ...EXAMPLE_COMMENT });
}

/** What the figures filled, which both parties have alike. */
function fromFigures([first]: Awaited<ReturnType<typeof listLatestHandOvers>>) {
  const filled = ["extent", "deviations", "limits", "period"];
  return (first?.content.parts ?? []).filter(({ question, kind }) => kind === "open" && filled.includes(question));
}
