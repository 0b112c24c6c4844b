import type { Role } from "#access";

/** Known to everybody, and only ever in a demonstration. */
export const EXAMPLE_PASSWORD = "exempel-i-demonstrationen";

/** A top-level domain that no mail can reach (RFC 2606). */
const EXAMPLE_DOMAIN = "exempel.invalid";

export interface ExampleAccount {
  readonly name: string;
  /** What whoever tries it is then. */
  readonly title: string;
  readonly email: string;
  readonly role: Role;
  /** By its name in the registers. */
  readonly organisation: string;
}

/** Named by role: nobody is made up. One is in a municipality that has nothing to do with the others. */
export const EXAMPLE_ACCOUNTS: readonly ExampleAccount[] = [
  example("samordnare", "samordnare i Borlänge", "coordinator", "Borlänge kommun"),
  example("kommunledning", "kommunledning i Borlänge", "municipal-leader", "Borlänge kommun"),
  example("kommunpolis", "kommunpolis i Borlänge", "liaison-officer", "Lokalpolisområde Borlänge"),
  example("polischef", "lokalpolisområdeschef i Borlänge", "local-police-chief", "Lokalpolisområde Borlänge"),
  example("radsledamot", "rådsledamot i Borlänge", "council-member", "Borlänge kommun"),
  example("administrator", "administratör i Borlänge", "administrator", "Borlänge kommun"),
  example("administrator-polis", "administratör hos polisen", "administrator", "Lokalpolisområde Borlänge"),
  example("samordnare-falun", "samordnare i Falun", "coordinator", "Faluns kommun"),
  example("lanssamordnare", "länssamordnare i Dalarna", "county-coordinator", "Länsstyrelsen i Dalarnas län"),
  example("nationell", "nationell uppföljare", "national-overseer", "Brottsförebyggande rådet"),
];

function example(mailbox: string, title: string, role: Role, organisation: string): ExampleAccount {
  return { name: `Exempel: ${title}`, title, email: `${mailbox}@${EXAMPLE_DOMAIN}`, role, organisation };
}
