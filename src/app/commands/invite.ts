import { changeAs, OPERATOR, ROLE_NAMES, type Role } from "#access";
import { accountText, letIn } from "#accounts";
import { answered, type Command, CommandError, type CommandInput, textOf } from "#platform/commands";

/** How the first administrator of an organisation comes in; later ones are invited on the page. */
export const inviteCommand: Command = {
  name: "invite",
  usage: "--organisation <kommunkod eller namn> --role <roll> --name <namn> --email <adress> [--json]",
  summary: `Ger någon ett konto, eller en ny länk, och skriver ut länken där lösenordet väljs (${ROLE_NAMES.join(", ")})`,
  options: {
    organisation: { type: "string" },
    role: { type: "string" },
    name: { type: "string" },
    email: { type: "string" },
    json: { type: "boolean" },
  },
  async run({ config, database }, input) {
    const newcomer = {
      organisation: required(input, "organisation"),
      name: required(input, "name"),
      email: required(input, "email").toLowerCase(),
      role: roleIn(input),
    };
    if (!/^[^\s@]+@[^\s@]+$/.test(newcomer.email)) throw new CommandError("--email ska vara en hel e-postadress.");
    const { database: db } = await database();
    const where = { url: config.url, now: new Date() };
    const invited = await changeAs(db, OPERATOR, (scoped) => letIn(scoped, newcomer, where));
    if (!invited.ok) throw new CommandError(REFUSED[invited.reason]);
    return answered(input.values.json ? JSON.stringify({ link: invited.value }) : invited.value);
  },
};

const REFUSED = {
  "no-such-organisation":
    "Organisationen finns inte: ange en kommunkod eller hela namnet, till exempel Borlänge kommun.",
  "several-organisations": "Flera organisationer heter så: ange en kommunkod.",
  "role-elsewhere": accountText.faults["role-elsewhere"],
  "email-taken": "Adressen har redan ett konto i en annan organisation.",
};

function required(input: CommandInput, name: string): string {
  const value = textOf(input, name)?.trim();
  if (!value) throw new CommandError(`Ange --${name}.`);
  return value;
}

function roleIn(input: CommandInput): Role {
  const said = required(input, "role");
  const role = ROLE_NAMES.find((known) => known === said);
  if (!role) throw new CommandError(`Rollen ${said} finns inte: använd ${ROLE_NAMES.join(", ")}.`);
  return role;
}
