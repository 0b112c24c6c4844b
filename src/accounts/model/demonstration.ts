import type { Role } from "#access";

/** Known to everybody, and only ever in a demonstration. */
export const EXAMPLE_PASSWORD = "exempel-i-demonstrationen";

/** A top-level domain that no mail can reach (RFC 2606). */
const EXAMPLE_DOMAIN = "exempel.invalid";

export interface ExampleAccount {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  /** By its name in the registers. */
  readonly organisation: string;
}

/** Named by role: nobody is made up. One is in a municipality that has nothing to do with the others. */
export const EXAMPLE_ACCOUNTS: readonly ExampleAccount[] = [
  example("samordnare", "Exempel: samordnare i Borlänge", "coordinator", "Borlänge kommun"),
  example("kommunledning", "Exempel: kommunledning i Borlänge", "municipal-leader", "Borlänge kommun"),
  example("kommunpolis", "Exempel: kommunpolis i Borlänge", "liaison-officer", "Lokalpolisområde Borlänge"),
  example("polischef", "Exempel: lokalpolisområdeschef i Borlänge", "local-police-chief", "Lokalpolisområde Borlänge"),
  example("radsledamot", "Exempel: rådsledamot i Borlänge", "council-member", "Borlänge kommun"),
  example("administrator", "Exempel: administratör i Borlänge", "administrator", "Borlänge kommun"),
  example("administrator-polis", "Exempel: administratör hos polisen", "administrator", "Lokalpolisområde Borlänge"),
  example("samordnare-falun", "Exempel: samordnare i Falun", "coordinator", "Faluns kommun"),
  example("lanssamordnare", "Exempel: länssamordnare i Dalarna", "county-coordinator", "Länsstyrelsen i Dalarnas län"),
  example("nationell", "Exempel: nationell uppföljare", "national-overseer", "Brottsförebyggande rådet"),
];

function example(mailbox: string, name: string, role: Role, organisation: string): ExampleAccount {
  return { name, email: `${mailbox}@${EXAMPLE_DOMAIN}`, role, organisation };
}
