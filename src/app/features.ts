import { type AnsweringRoute, isPermitted } from "#access";
import { accountRoutes } from "#accounts";
import { cooperationRoutes, paths } from "#cooperations";
import {
  findNewestPublished,
  findPictureEvidence,
  jointPictureRoutes,
  listPublishedAddresses,
  publishedPictureRoute,
  publishedPictureRoutes,
} from "#joint-pictures";
import type { Command } from "#platform/commands";
import {
  accessibilityRoute,
  documentRoute,
  listCodes,
  listRoute,
  municipalityRoute,
  searchRoute,
  sourcesRoute,
  startRoute,
  wordRoute,
} from "#situation-pictures";
import { verifyAuditCommand } from "./commands/audit.ts";
import { backupCommand, restoreCommand } from "./commands/backup.ts";
import { migrateCommand, seedCommand } from "./commands/database.ts";
import { importCommand } from "./commands/import.ts";
import { inviteCommand } from "./commands/invite.ts";
import { pictureCommand } from "./commands/picture.ts";
import type { Publishable } from "./publishing.ts";

const municipalityPages = municipalityRoute(findNewestPublished);

/** Everything the features answer on the web. */
export const routes: readonly AnsweringRoute[] = [
  startRoute,
  listRoute,
  searchRoute,
  municipalityPages,
  documentRoute,
  wordRoute,
  ...publishedPictureRoutes,
  sourcesRoute,
  accessibilityRoute,
  ...accountRoutes({
    homeOf: (person) => (isPermitted(person, "cooperations.read") ? paths.cooperations : "/mitt-konto"),
  }),
  // Before the pages of a cooperation: the address of the search would be taken for one.
  ...jointPictureRoutes,
  ...cooperationRoutes({ findPictureEvidence }),
];

const once = async () => [{}];

/** What is rendered ahead of being asked for. Documents are made when first wanted. */
export const publishableRoutes: readonly Publishable[] = [
  { route: startRoute, listParams: once },
  { route: listRoute, listParams: once },
  { route: sourcesRoute, listParams: once },
  { route: accessibilityRoute, listParams: once },
  { route: municipalityPages, listParams: listCodes },
  { route: publishedPictureRoute, listParams: listPublishedAddresses },
];

export function isRenderedAhead(route: AnsweringRoute): boolean {
  return publishableRoutes.some((publishable) => publishable.route === route);
}

/** Everything the command line can do, in the order that help shows it. */
export const commands: readonly Command[] = [
  migrateCommand,
  seedCommand,
  importCommand,
  pictureCommand,
  inviteCommand,
  verifyAuditCommand,
  backupCommand,
  restoreCommand,
];
