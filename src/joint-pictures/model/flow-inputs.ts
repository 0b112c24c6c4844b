import { z } from "zod";
import { findPersonalData } from "#ground/privacy";
import { isDay } from "#ground/time";
import { LEGAL_GROUNDS } from "./hand-over.ts";

/** What is written on the way from hand-over to publication. The messages are keys of the text. */
const hash = z.string().regex(/^[\da-f]{64}$/, "changed-since");
const agreed = z.literal("ja", "not-agreed");

/** A few words about an authority's own business: nothing of a single person has a place there. */
const words = (most: number, fault: string) =>
  z
    .string()
    .trim()
    .max(most, fault)
    .refine((text) => findPersonalData(text).length === 0, "personal-data");
const needed = (most: number, fault: string) => words(most, fault).refine((text) => text !== "", fault);

export const HandOverInput = z
  .object({
    hash,
    class: z.enum(["open", "internal", "secret"], "class"),
    ground: z.enum(LEGAL_GROUNDS, "ground"),
    groundWords: words(100, "ground-words").default(""),
    agreed,
  })
  .refine(({ ground, groundWords }) => ground !== "other" || groundWords !== "", {
    path: ["groundWords"],
    message: "ground-words",
  });
export const DecisionInput = z.object({
  hash,
  organ: needed(200, "organ"),
  on: z.string().refine(isDay, "day"),
  reference: needed(120, "reference"),
});
export const ReturnInput = z.object({ hash, reason: needed(5000, "reason") });
export const PublishInput = z.object({ reviewed: agreed });
export const WithdrawalInput = z.object({ because: needed(1000, "because") });

export type HandOverInput = z.infer<typeof HandOverInput>;
export type DecisionInput = z.infer<typeof DecisionInput>;
export type ReturnInput = z.infer<typeof ReturnInput>;
export type WithdrawalInput = z.infer<typeof WithdrawalInput>;
