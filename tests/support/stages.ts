import { createHash, randomUUID } from "node:crypto";
import { canonicalText, type PictureContent } from "../../src/joint-pictures/model/index.ts";
import { asOwner, type TestDatabase } from "./database.ts";
import type { CanaryOrganisation } from "./organisations.ts";

/** How far a situation picture has come when somebody asks about it. */
export type Stage = "own" | "handed-over" | "draft" | "proposed" | "decided" | "registered" | "published";
const STAGES: readonly Stage[] = ["own", "handed-over", "draft", "proposed", "decided", "registered", "published"];

/** A cooperation of its own, with a picture of the first party's municipality that has come as far as asked for. */
export interface StagedPicture {
  readonly id: string;
  readonly number: number;
  /** The checksum of what stands in everything that is frozen. */
  readonly hash: string;
  readonly handOver: string;
}

/** What stands in it, for whoever looks for leaks. */
function stagedContent(code: string, name: string, word: string): PictureContent {
  return {
    form: "picture-content/1",
    municipality: { code, name },
    parts: [
      { question: "why", kind: "open", body: `Exempel ${word}` },
      { question: "residents", kind: "open", body: `Exempel ${word}` },
      { question: "conclusions", kind: "open", body: `Exempel ${word}` },
    ],
    sources: [],
    mergedFrom: [],
  };
}

/** Between the quotes of a statement. */
function quoted(content: object): string {
  return JSON.stringify(content).replaceAll("'", "''");
}

/** What is frozen is what is given, or a few words with the canary of the first party. */
export async function fillStage(
  database: Pick<TestDatabase, "ownerUrl">,
  parties: readonly CanaryOrganisation[],
  code: string,
  stage: Stage,
  given?: PictureContent,
): Promise<StagedPicture> {
  const [first] = parties;
  if (!first) throw new Error("a cooperation has parties");
  const reached = (wanted: Stage) => STAGES.indexOf(stage) >= STAGES.indexOf(wanted);
  const [id, own, joint, handOver] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const number = 1 + Math.floor(Math.random() * 1_000_000);
  const by = first.in("coordinator").account;
  const [named] = await asOwner<{ name: string }>(
    database as TestDatabase,
    `select name from organisations where id = '${first.id}'`,
  );
  const content = given ?? stagedContent(code, named?.name ?? "", first.canary);
  const json = quoted(content);
  const hash = createHash("sha256").update(canonicalText(content)).digest("hex");
  const bytes = `decode('${hash}', 'hex')`;
  const deciders = `'{${parties.map((party) => party.id).join(",")}}'`;
  const partsOf = (picture: string, questions: readonly string[]) =>
    questions.map(
      (question) => `insert into picture_parts (picture_id, question, kind, body, version, changed_by)
        values ('${picture}', '${question}', 'open', 'Exempel ${first.canary}', 1, '${by}')`,
    );
  /** What the others have written and kept to themselves. */
  const ownOf = (party: CanaryOrganisation) => {
    const picture = randomUUID();
    const account = party.in("coordinator").account;
    return `insert into pictures (id, cooperation_id, municipality_code, organisation_id, number, started_by)
        values ('${picture}', '${id}', '${code}', '${party.id}', 1, '${account}');
      insert into picture_parts (picture_id, question, kind, body, version, changed_by)
        values ('${picture}', 'why', 'open', 'Exempel ${party.canary}', 1, '${account}')`;
  };
  const laid = reached("proposed")
    ? [`'${json}'`, bytes, deciders, "now()", `'${by}'`]
    : ["null", "null", "'{}'", "null", "null"];
  const state = reached("published")
    ? "published"
    : reached("decided")
      ? "decided"
      : reached("proposed")
        ? "proposed"
        : "draft";
  const statements = [
    `insert into cooperations (id, name) values ('${id}', 'Exempel: samverkan')`,
    ...parties.map(
      (party) => `insert into cooperation_parties (cooperation_id, organisation_id, joined_at)
        values ('${id}', '${party.id}', now() - interval '1 hour')`,
    ),
    `insert into pictures (id, cooperation_id, municipality_code, organisation_id, number, started_by)
       values ('${own}', '${id}', '${code}', '${first.id}', 1, '${by}')`,
    ...partsOf(own, ["why", "residents", "conclusions"]),
    ...parties.slice(1).map((party) => ownOf(party)),
    reached("handed-over") &&
      `insert into hand_overs (id, cooperation_id, picture_id, organisation_id, municipality_code, handed_over_by, legal_ground,
         class, content, content_hash)
       values ('${handOver}', '${id}', '${own}', '${first.id}', '${code}', '${by}', 'Exempel', 'open', '${json}', ${bytes})`,
    ...(reached("draft")
      ? [
          `insert into pictures (id, cooperation_id, municipality_code, number, started_by, state, content, content_hash, deciders,
             proposed_at, proposed_by, decided_at, published_at)
           values ('${joint}', '${id}', '${code}', ${number}, '${by}', '${state}', ${laid.join(", ")},
             ${reached("decided") ? "now()" : "null"}, ${reached("published") ? "now()" : "null"})`,
          ...partsOf(joint, ["extent", "residents", "conclusions"]),
        ]
      : []),
    reached("registered") &&
      `insert into records (organisation_id, cooperation_id, document_kind, document_id, registry_number, registered_on, matter,
         class, retention, retention_decision, registered_by)
       values ('${first.id}', '${id}', 'situation-picture', '${joint}', 'Exempel 1', '2026-01-01', 'Exempel', 'open', 'kept',
         'Exempel', '${by}')`,
    reached("published") &&
      `insert into published_pictures (picture_id, cooperation_id, municipality_code, number, content, published_by)
       values ('${joint}', '${id}', '${code}', ${number}, '${quoted({ ...content, decisions: [] })}', '${first.id}')`,
  ];
  await asOwner(database as TestDatabase, statements.filter(Boolean).join(";"));
  return { id, number, hash, handOver };
}
