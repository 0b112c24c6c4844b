import { z } from "zod";
import { isDay } from "#ground/time";

const text = (most: number, fault: string) => z.string().trim().min(1, fault).max(most, fault);
const optional = (most: number, fault: string) => z.string().trim().max(most, fault).default("");
const day = z.string().refine(isDay, "day");

/** What is written in the form. The messages are keys of the text. */
export const RegistrationInput = z
  .object({
    number: text(60, "number"),
    on: day,
    matter: text(200, "matter"),
    counterpart: optional(200, "counterpart"),
    class: z.enum(["open", "internal", "secret"], "class"),
    provision: optional(120, "provision"),
    markedOn: z.union([z.literal(""), day], "day").default(""),
    markedBy: optional(200, "marked-by"),
    retention: z.enum(["kept", "disposed"], "retention"),
    disposedAfterYears: z
      .union(
        [z.literal("").transform(() => null), z.coerce.number("years").int("years").min(1, "years").max(100, "years")],
        "years",
      )
      .default(null),
    retentionDecision: text(200, "retention-decision"),
  })
  .superRefine((input, context) => {
    const fault = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
    if (input.class === "secret" && input.provision === "") fault("provision", "provision");
    if (input.class === "secret" && input.markedOn === "") fault("markedOn", "day");
    if (input.class === "secret" && input.markedBy === "") fault("markedBy", "marked-by");
    if (input.retention === "disposed" && input.disposedAfterYears === null) fault("disposedAfterYears", "years");
  });
export type RegistrationInput = z.infer<typeof RegistrationInput>;
