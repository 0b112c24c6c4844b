import { randomUUID } from "node:crypto";
import type { PictureContent } from "#joint-pictures";
import { asOwner, type TestDatabase } from "./database.ts";
import type { CanaryOrganisation } from "./organisations.ts";

/** A cooperation in which every text carries the word of the party that it belongs to. */
export interface CanaryCooperation {
  readonly id: string;
  /** The word of what belongs to all parties. */
  readonly canary: string;
  readonly forum: string;
  /** The joint picture, in draft. */
  readonly joint: string;
  /** The number of one that has been decided. */
  readonly decided: number;
  /** The number that another was published under before it was withdrawn. */
  readonly withdrawn: number;
  /** Of the first party, on the joint picture. */
  readonly comment: string;
  /** The own picture of a party with one of its sources, and what it has handed over, if it has. */
  readonly of: (party: CanaryOrganisation) => {
    readonly picture: string;
    readonly source: string;
    readonly handOver: string;
  };
}

/**
 * Parties that have joined, each with an own picture; the first has handed over its own, and there is a joint draft.
 * Hand-overs carry the giver's word with "lamnat" before it, because the other parties are to see those.
 */
export async function fillCooperation(
  database: TestDatabase,
  parties: readonly CanaryOrganisation[],
  municipality: string,
): Promise<CanaryCooperation> {
  const [first] = parties;
  if (!first) throw new Error("a cooperation has parties");
  const id = randomUUID();
  const canary = `samkanarie${id.slice(0, 8)}`;
  const forum = randomUUID();
  const joint = randomUUID();
  const withdrawn = 1 + Math.floor(Math.random() * 100_000);
  const comment = randomUUID();
  const pictures = new Map(
    parties.map((party) => [party, { picture: randomUUID(), source: randomUUID(), handOver: randomUUID() }]),
  );
  const of = (party: CanaryOrganisation) => {
    const found = pictures.get(party);
    if (!found) throw new Error("not a party");
    return found;
  };
  const by = (party: CanaryOrganisation) => party.in("coordinator").account;
  const partsOf = (picture: string, source: string, word: string, account: string) => [
    `insert into picture_parts (picture_id, question, kind, body, version, changed_by)
       values ('${picture}', 'extent', 'open', 'Exempel ${word}', 1, '${account}')`,
    `insert into picture_parts (picture_id, question, kind, body, version, changed_by, provision, marked_on, marked_by)
       values ('${picture}', 'extent', 'secret', 'Hemligt ${word}', 1, '${account}', '18 kap. 1 § OSL', '2026-01-01', '${word}')`,
    `insert into picture_changes (picture_id, question, kind, version, body, changed_by)
       values ('${picture}', 'extent', 'open', 1, 'Exempel ${word}', '${account}')`,
    `insert into picture_drafts (account_id, picture_id, question, kind, body, base_version)
       values ('${account}', '${picture}', 'extent', 'open', 'Utkast ${word}', 1)`,
    `insert into picture_sources (id, picture_id, name, kind, is_used)
       values ('${source}', '${picture}', 'Källa ${word}', 'other', true)`,
  ];
  await asOwner(
    database,
    [
      `insert into cooperations (id, name, started_at) values ('${id}', 'Samverkan ${canary}', now() - interval '2 hours')`,
      ...parties.map(
        (
          party,
        ) => `insert into cooperation_parties (cooperation_id, organisation_id, joined_at, decision_organ, decided_on,
             decision_reference, coordinator_id)
           values ('${id}', '${party.id}', now() - interval '1 hour', 'Organ ${canary}', '2026-01-01', '${canary}', '${by(party)}')`,
      ),
      `insert into forums (id, cooperation_id, name, level, kind) values ('${forum}', '${id}', 'Råd ${canary}', 'strategic', 'council')`,
      `insert into forum_seats (forum_id, cooperation_id, place, function) values ('${forum}', '${id}', 1, 'Ordförande ${canary}')`,
      `insert into confirmations (cooperation_id, organisation_id, gate, happened_on, note, confirmed_by)
         values ('${id}', '${first.id}', 'communication', '2026-01-01', '${canary}', '${by(first)}')`,
      ...parties.flatMap((party) => [
        `insert into pictures (id, cooperation_id, municipality_code, organisation_id, number, started_by)
           values ('${of(party).picture}', '${id}', '${municipality}', '${party.id}', 1, '${by(party)}')`,
        ...partsOf(of(party).picture, of(party).source, party.canary, by(party)),
      ]),
      `insert into hand_overs (id, cooperation_id, picture_id, organisation_id, municipality_code, handed_over_by, legal_ground,
           class, content, content_hash)
         values ('${of(first).handOver}', '${id}', '${of(first).picture}', '${first.id}', '${municipality}', '${by(first)}',
           'lamnat${first.canary}', 'internal', '{"text": "lamnat${first.canary}"}', sha256('x'))`,
      `insert into pictures (id, cooperation_id, municipality_code, number, started_by)
         values ('${joint}', '${id}', '${municipality}', ${DECIDED + 1}, '${by(first)}')`,
      ...partsOf(joint, randomUUID(), canary, by(first)),
      `insert into picture_comments (id, picture_id, organisation_id, written_by, body)
         values ('${comment}', '${joint}', '${first.id}', '${by(first)}', 'Kommentar ${canary}')`,
      `insert into pictures (cooperation_id, municipality_code, number, started_by, state, content, content_hash, deciders,
           proposed_at, proposed_by, decided_at)
         values ('${id}', '${municipality}', ${DECIDED}, '${by(first)}', 'decided',
           '${JSON.stringify(decidedContent(canary, municipality))}', sha256('z'), '{${first.id}}', now(), '${by(first)}', now())`,
      `insert into picture_decisions (picture_id, organisation_id, content_hash, organ, decided_on, reference, recorded_by)
         values ('${joint}', '${first.id}', sha256('x'), 'Organ ${canary}', '2026-01-01', '${canary}', '${by(first)}')`,
      `insert into records (organisation_id, cooperation_id, document_kind, document_id, registry_number, registered_on, matter,
           class, retention, retention_decision, registered_by)
         values ('${first.id}', '${id}', 'situation-picture', '${joint}', '${canary}', '2026-01-01', '${canary}', 'open', 'kept',
           '${canary}', '${by(first)}')`,
      `insert into published_pictures (picture_id, cooperation_id, municipality_code, number, content, published_by, withdrawn_at,
           withdrawn_because)
         values ('${joint}', '${id}', '${municipality}', ${withdrawn}, '{"text": "${canary}"}',
           '${first.id}', now(), 'Exempel: en siffra var fel')`,
    ].join(";"),
  );
  return { id, canary, forum, joint, comment, decided: DECIDED, withdrawn, of };
}

/** Before the draft, so that there is a version to read. */
const DECIDED = 1;

function decidedContent(word: string, code: string): PictureContent {
  const mark = { provision: "18 kap. 1 § OSL", on: "2026-01-01", by: word };
  return {
    form: "picture-content/1",
    municipality: { code, name: `Kommun ${word}` },
    parts: [
      { question: "extent", kind: "open", body: `Exempel ${word}` },
      { question: "extent", kind: "secret", body: `Hemligt ${word}`, mark },
    ],
    sources: [{ name: `Källa ${word}`, kind: "other", isUsed: true, limits: "" }],
    mergedFrom: [],
  };
}
