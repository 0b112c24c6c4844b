import { z } from "zod";
import { findPersonalData } from "#ground/privacy";
import { isDay } from "#ground/time";
import { FORUM_KINDS, FORUM_LEVELS, FREQUENCY_UNITS, MOST_SEATS, parseSeats } from "./forums.ts";

/** What people write in forms. The messages are keys of the text. */
const id = z.uuid("choice");
/** Nobody is a subject here: what points at one person is not saved (rule PV01). A function and a registry number do. */
const tellsOfNobody = (text: string) => findPersonalData(text).length === 0;
const name = z.string().trim().min(1, "name").max(120, "name").refine(tellsOfNobody, "personal-data");
const organ = z.string().trim().max(200, "organ").refine(tellsOfNobody, "personal-data");
const day = z.string().refine(isDay, "day");
const optional = (most: number, message: string) => z.string().trim().max(most, message).default("");
const optionalText = (most: number, message: string) =>
  z.string().trim().max(most, message).refine(tellsOfNobody, "personal-data").default("");
const whole = (least: number, most: number, message: string) =>
  z
    .string()
    .trim()
    .transform((text) => (text === "" ? null : Number(text)))
    .refine((count) => count === null || (Number.isInteger(count) && count >= least && count <= most), message);

export const StartInput = z.object({ name, organisation: id });
export const InvitePartyInput = z.object({ organisation: id });
export const DeclineInput = z.object({ organisation: id });
export const LeaveInput = z.object({ organisation: id });

/** To join is to have decided to. */
export const JoinInput = z.object({
  organisation: id,
  organ: organ.min(1, "organ"),
  on: day,
  reference: z.string().trim().min(1, "reference").max(120, "reference"),
});

/** A party's own particulars: a decision is told of whole or not at all. */
export const OwnPartyInput = z
  .object({
    organisation: id,
    coordinator: z.union([z.literal("").transform(() => null), id], "choice"),
    organ: optionalText(200, "organ"),
    on: z.union([z.literal(""), day], "day").default(""),
    reference: optional(120, "reference"),
  })
  .check((context) => {
    const { organ, on, reference } = context.value;
    if (organ === "" && on === "" && reference === "") return;
    const missing = { organ: organ === "", on: on === "", reference: reference === "" };
    for (const [field, isMissing] of Object.entries(missing)) {
      const message = field === "on" ? "day" : field;
      if (isMissing) context.issues.push({ code: "custom", input: context.value, path: [field], message });
    }
  });

const seats = (leads: boolean) =>
  z
    .string()
    .max(20_000, "seats")
    .refine(tellsOfNobody, "personal-data")
    .transform((text) => parseSeats(text, leads))
    .pipe(z.array(z.object({ function: z.string(), organisation: z.string(), leads: z.boolean() }), "seats"))
    .refine((all) => all.length <= MOST_SEATS, "seats");

export const ForumInput = z
  .object({
    name,
    level: z.enum(FORUM_LEVELS, "choice"),
    kind: z.enum(FORUM_KINDS, "choice"),
    mandate: optionalText(4_000, "mandate"),
    parent: z.union([z.literal("").transform(() => null), id], "parent"),
    least: whole(1, 400, "count"),
    most: whole(1, 400, "count"),
    per: z.union([z.literal("").transform(() => null), z.enum(FREQUENCY_UNITS, "choice")], "choice"),
    whenNeeded: z.literal("ja", "choice").optional(),
    since: whole(1900, 2200, "year"),
    leaders: seats(true),
    members: seats(false),
  })
  .check((context) => {
    const { least, most, per } = context.value;
    const say = (field: string, message: string) =>
      context.issues.push({ code: "custom", input: context.value, path: [field], message });
    if (least === null && (most !== null || per !== null)) say("least", "count");
    if (least !== null && per === null) say("per", "choice");
    if (least !== null && most !== null && most < least) say("most", "most");
  });

export const ConfirmInput = z.object({
  organisation: id,
  on: day,
  organ: optionalText(200, "organ-length"),
  reference: optional(120, "reference-length"),
  note: optionalText(2_000, "note"),
});
export const WithdrawInput = z.object({ confirmation: id });

export type StartInput = z.infer<typeof StartInput>;
export type JoinInput = z.infer<typeof JoinInput>;
export type OwnPartyInput = z.infer<typeof OwnPartyInput>;
export type ForumInput = z.infer<typeof ForumInput>;
export type ConfirmInput = z.infer<typeof ConfirmInput>;
