import { startApp } from "./app.ts";
import { median, type Result } from "./result.ts";

const BOUND_MS = 500;
const CODES = ["0114", "1480", "2026", "2081", "2083", "2084", "2029", "2031"];

/** PDFs of different municipalities, each made for the first time, after one that warms the typesetter. */
export async function pictureDocument(): Promise<Result> {
  const app = await startApp();
  const fetchDocument = async (code: string) => {
    const started = performance.now();
    const answer = await fetch(`${app.url}/kommuner/${code}/lagesbild.pdf`);
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`the PDF of ${code} answered ${answer.status}`);
    return performance.now() - started;
  };
  const first = await fetchDocument("0180");
  const times: number[] = [];
  for (const code of CODES) times.push(await fetchDocument(code));
  await app.stop();
  return {
    what: "PDF of a municipality",
    ratio: median(times) / BOUND_MS,
    bound: `at most 1 of ${BOUND_MS} ms`,
    detail: `Median ${Math.round(median(times))} ms of ${times.length}; the first, with the typesetter's start, ${Math.round(first)} ms.`,
  };
}
