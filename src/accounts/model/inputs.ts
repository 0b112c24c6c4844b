import { z } from "zod";
import { ROLE_NAMES } from "#access";

/** What people write in forms. The messages are keys of the text. */
const email = z.string().trim().toLowerCase().max(254, "email").pipe(z.email("email"));
const name = z.string().trim().min(1, "name").max(120, "name");
const role = z.enum(ROLE_NAMES, "role");
const id = z.uuid("choice");
const unit = z.union([z.literal("").transform(() => null), id], "choice").default(null);

export const SignInInput = z.object({
  email: z.string().trim().toLowerCase().max(254),
  password: z.string().max(1_000),
});
export const ResetInput = z.object({ email });
export const InviteInput = z.object({ organisation: id, name, email, role, unit });
export const AppointInput = z.object({ account: id, organisation: id, role, unit });
export const EndInput = z.object({ assignment: id });
export const UnitInput = z.object({
  organisation: id,
  name,
  kind: z.enum(["administration", "committee", "unit"], "choice"),
});

export type InviteInput = z.infer<typeof InviteInput>;
export type AppointInput = z.infer<typeof AppointInput>;
export type UnitInput = z.infer<typeof UnitInput>;
