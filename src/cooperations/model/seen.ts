import { type Cooperation, isPolice, joinedParties, municipalitiesOf, type Party } from "./cooperation.ts";
import type { Evidence, Lack, LackKind, PictureEvidence } from "./evidence.ts";

/** What the program itself sees of the gates. Each answers what is lacking: nothing, when the gate is met. */

/** Decided by the police and by every municipality, each for itself. */
export function decisionsLacking({ cooperation }: Evidence, today: string): readonly Lack[] {
  const hasDecided = ({ decision }: Party) => decision !== undefined && decision.on <= today;
  return lackingOfSides(cooperation, hasDecided, { municipality: "decision", police: "police-decision" });
}

export function coordinatorsLacking({ cooperation }: Evidence): readonly Lack[] {
  const hasCoordinator = ({ coordinator }: Party) => coordinator !== undefined;
  return lackingOfSides(cooperation, hasCoordinator, { municipality: "coordinator", police: "police-coordinator" });
}

/** One steering group that says what it may decide and who leads it. */
export function steeringGroupLacking({ forums }: Evidence): readonly Lack[] {
  const groups = forums.filter(({ kind, endedAt }) => kind === "steering-group" && endedAt === null);
  if (groups.length === 0) return [{ what: "steering-group", who: "" }];
  const lacks = groups.map(({ name, mandate, seats }) => [
    ...(mandate === "" ? [{ what: "mandate", who: name } as const] : []),
    ...(seats.some(({ leads }) => leads) ? [] : [{ what: "leader", who: name } as const]),
  ]);
  return lacks.some((each) => each.length === 0) ? [] : (lacks[0] ?? []);
}

/** In each municipality, its own picture and one of the police. */
export function ownPicturesLacking({ cooperation, pictures }: Evidence): readonly Lack[] {
  const sides = sidesLacking(cooperation);
  if (sides.length > 0) return sides;
  const police = joinedParties(cooperation).filter(({ organisation }) => isPolice(organisation));
  return municipalitiesOf(cooperation).flatMap(({ id, name, municipalityCode }) => {
    const givers = of(pictures, municipalityCode)?.handedOver.map(({ organisation }) => organisation) ?? [];
    return [
      ...(givers.includes(id) ? [] : [{ what: "own-picture", who: name } as const]),
      ...(police.some(({ organisation }) => givers.includes(organisation.id))
        ? []
        : [{ what: "police-picture", who: name } as const]),
    ];
  });
}

/** Merged is what has been laid forward for decision: until then it is worked on. */
export function mergedPicturesLacking({ cooperation, pictures }: Evidence): readonly Lack[] {
  const municipalities = municipalitiesOf(cooperation);
  if (municipalities.length === 0) return [{ what: "no-municipality", who: "" }];
  return municipalities.flatMap(({ name, municipalityCode }): readonly Lack[] => {
    const picture = of(pictures, municipalityCode);
    if (picture?.decidedOn) return [];
    switch (picture?.joint) {
      case "proposed":
      case "decided":
      case "published":
        return [];
      case "draft":
        return [{ what: "proposed-picture", who: name }];
      default:
        return [{ what: "joint-picture", who: name }];
    }
  });
}

/** What is lacking of both sides: of every municipality for itself, and of the police, of whom one is enough. */
export function lackingOfSides(
  cooperation: Cooperation,
  isMet: (party: Party) => boolean,
  lack: { readonly municipality: LackKind; readonly police: LackKind },
): readonly Lack[] {
  const joined = joinedParties(cooperation);
  const police = joined.filter(({ organisation }) => isPolice(organisation));
  const unmet = joined.filter((party) => party.organisation.kind === "municipality" && !isMet(party));
  return [
    ...sidesLacking(cooperation),
    ...unmet.map(({ organisation }) => ({ what: lack.municipality, who: organisation.name })),
    ...(police.length > 0 && !police.some(isMet)
      ? [{ what: lack.police, who: police[0]?.organisation.name ?? "" }]
      : []),
  ];
}

/** A cooperation between police and municipality has both. */
function sidesLacking(cooperation: Cooperation): readonly Lack[] {
  const joined = joinedParties(cooperation).map(({ organisation }) => organisation);
  return [
    ...(joined.some(({ kind }) => kind === "municipality") ? [] : [{ what: "no-municipality", who: "" } as const]),
    ...(joined.some(isPolice) ? [] : [{ what: "no-police", who: "" } as const]),
  ];
}

function of(pictures: readonly PictureEvidence[], code: string): PictureEvidence | undefined {
  return pictures.find(({ municipality }) => municipality === code);
}
