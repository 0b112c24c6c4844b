import type { Person, ScopedDb } from "#access";
import { type Cooperation, municipalitiesOf, type PictureEvidence } from "#cooperations";
import { dayOf } from "#ground/language";
import type { PictureProgress } from "../model/index.ts";
import { getProgress } from "./overview.ts";

/** How far the situation pictures of a cooperation have come, for its home page: what is done, never what is written. */
export async function findPictureEvidence(
  db: ScopedDb,
  _person: Person,
  cooperation: Cooperation,
): Promise<readonly PictureEvidence[]> {
  const evidence: PictureEvidence[] = [];
  for (const { municipalityCode: code, name } of municipalitiesOf(cooperation)) {
    const progress = await getProgress(db, { cooperation, municipality: { code, name } });
    evidence.push(toEvidence(code, progress));
  }
  return evidence;
}

function toEvidence(municipality: string, { parties, joint, versions }: PictureProgress): PictureEvidence {
  const [latest] = versions;
  const published = versions.find(({ publication }) => publication && !publication.withdrawn)?.publication;
  return {
    municipality,
    handedOver: parties.flatMap(({ organisation, handedOver }) =>
      handedOver ? [{ organisation: organisation.id, at: handedOver.at }] : [],
    ),
    joint: stateOf(joint?.state, latest && { isPublished: latest.publication !== undefined }),
    decidedOn: latest ? dayOf(latest.decidedAt) : null,
    publishedOn: published ? dayOf(published.at) : null,
  };
}

function stateOf(
  open: PictureEvidence["joint"] | undefined,
  latest: { readonly isPublished: boolean } | undefined,
): PictureEvidence["joint"] {
  if (open) return open;
  if (!latest) return "none";
  return latest.isPublished ? "published" : "decided";
}
