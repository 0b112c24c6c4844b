import { z } from "zod";
import { isDay } from "#ground/time";
import { KIND_IN_ADDRESS } from "./places.ts";
import { LONGEST_TEXT } from "./writing.ts";

/** What people write in forms. The messages are keys of the text. Browsers send line ends of their own. */
const lines = z.string().transform((text) => text.replace(/\r\n?/g, "\n"));
const long = (most: number) => lines.refine((text) => [...text].length <= most, "too-long");
const del = z.enum(Object.values(KIND_IN_ADDRESS)).default("");
const version = z.coerce.number().int().min(0).max(1_000_000);
/** Somebody has read and says that it is no one person's. */
const granskat = z
  .literal("ja")
  .optional()
  .transform((said) => said === "ja");

export const TextInput = z.object({
  text: long(LONGEST_TEXT),
  version,
  del,
  granskat,
  /** What is done when another has saved in between. */
  val: z.enum(["min", "deras", "ihop"]).default("min"),
  provision: z.string().trim().max(120, "provision").default(""),
  day: z.string().default(""),
  authority: z.string().trim().max(200, "authority").default(""),
});

/** What a secret text must say of itself (OSL 5:5). */
export const MarkInput = z.object({
  provision: z.string().trim().min(1, "provision").max(120, "provision"),
  day: z.string().refine(isDay, "day"),
  authority: z.string().trim().min(1, "authority").max(200, "authority"),
});

export const DraftInput = z.object({
  text: long(LONGEST_TEXT).default(""),
  version,
  del,
  gor: z.enum(["spara", "kasta"]).default("spara"),
  /** Set by the script, which stays on its page. */
  tyst: z.literal("ja").optional(),
});

export const RestoreInput = z.object({ del, till: version, version });

export const SourceInput = z.object({
  name: z.string().trim().min(1, "source-name").max(200, "source-name"),
  kind: z.enum(["police-statistics", "official-statistics", "survey", "municipal", "dialogue", "other"], "source-kind"),
  used: z.enum(["ja", "nej"], "source-used"),
  limits: long(2_000).default(""),
  granskat,
});

export const CommentInput = z.object({
  text: long(10_000).refine((text) => text.trim() !== "", "comment"),
  question: z.string().default(""),
  granskat,
});

export type SourceInput = z.infer<typeof SourceInput>;
