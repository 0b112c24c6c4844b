import { OPERATOR, readAs } from "#access";
import { type ChainFault, type ChainVerdict, verifyTrail } from "#audit";
import { formatCount } from "#ground/language";
import type { Command } from "#platform/commands";

export const verifyAuditCommand: Command = {
  name: "verify-audit",
  usage: "[--json]",
  summary: "Läser hela loggen och säger om den står som den skrevs",
  options: { json: { type: "boolean" } },
  async run({ database }, { values }) {
    const { database: db } = await database();
    const verdict = await readAs(db, OPERATOR, verifyTrail);
    return { answer: values.json ? JSON.stringify(verdict) : inWords(verdict), exitCode: verdict.whole ? 0 : 1 };
  },
};

const FAULTS: Record<ChainFault, (at: number) => string> = {
  changed: (at) => `Rad ${at} är ändrad.`,
  gap: (at) => `Rad ${at} saknas eller står på fel plats.`,
  cut: (at) => `Raderna från och med ${at} är inte de som loggens huvud talar om.`,
  head: () => "Loggens huvud är inte signerat med den här installationens hemlighet.",
};

function inWords(verdict: ChainVerdict): string {
  if (!verdict.whole) return `Loggen är inte hel. ${FAULTS[verdict.fault](verdict.at)}`;
  return `Loggen är hel: ${formatCount(verdict.rows, "sv")} rader. Huvudets hash är ${verdict.head}.`;
}
