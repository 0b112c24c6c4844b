import { describe, expect, test } from "vitest";
import { readPdf, squeezed } from "../../../tests/support/pdf.ts";
import { aFullPicture, aPicture } from "../../../tests/support/pictures.ts";
import { type Composition, compose, type Drawing, type Exhibit } from "../views/index.ts";
import { toImage } from "./drawings.ts";
import { setComposition, setPicture } from "./set.ts";

/** Every word of a composition, but for the drawings. */
function wordsOf(composition: Composition): string[] {
  const ofExhibit = ({ heading, caption, drawings, table, source, disagreements, remarks }: Exhibit) => [
    heading,
    caption,
    ...drawings.map((drawing) => drawing.heading),
    table?.caption,
    ...(table?.columns.map(({ label }) => label) ?? []),
    ...(table?.rows.flatMap(({ cells }) => cells.map(({ text }) => text)) ?? []),
    source,
    ...(disagreements ?? []),
    ...(remarks ?? []),
  ];
  const all = [
    composition.title,
    composition.status,
    ...composition.place,
    ...composition.findings,
    ...composition.sections.flatMap(({ heading, paragraphs, points = [], exhibits, notes = [], remarks = [] }) => [
      heading,
      ...paragraphs,
      ...points,
      ...exhibits.flatMap(ofExhibit),
      ...notes,
      ...remarks,
    ]),
  ];
  return all.flatMap((words) => words || []);
}

function drawingsOf({ sections }: Composition): Drawing[] {
  return sections.flatMap(({ exhibits }) =>
    exhibits.flatMap(({ drawings, table }) => [
      ...drawings,
      ...(table?.rows.flatMap(({ cells }) => cells.flatMap(({ drawing }) => drawing ?? [])) ?? []),
    ]),
  );
}

/** The smallest composition that there can be. */
function aComposition(given: Partial<Composition> = {}): Composition {
  return {
    language: "sv",
    title: "Lägesbild för Exempelby",
    description: "Exempel",
    status: "Utkast",
    place: [],
    findings: [],
    sections: [],
    ...given,
  };
}

const undated = { age: undefined, date: undefined };

describe("the document of a picture", () => {
  test("says every word of the composition that the page is made from", async () => {
    const picture = aFullPicture();
    const composition = compose(picture, "sv");
    const said = squeezed(readPdf(await setPicture(picture)).pages.join(""));
    const words = wordsOf(composition);
    expect(words.length).toBeGreaterThan(200);
    expect(words.filter((text) => !said.includes(squeezed(text)))).toEqual([]);
  });

  test("is PDF/UA-1 in Swedish with a title, headings without leaps, and tables with heads", async () => {
    const { metadata, language, roles } = readPdf(await setPicture(aFullPicture()));
    expect(metadata).toContain("<pdfuaid:part>1</pdfuaid:part>");
    expect(metadata).toContain(">Lägesbild för Exempelby</rdf:li>");
    expect(language).toBe("sv");
    expect(roles.filter((role) => role === "H1")).toHaveLength(1);
    for (const role of ["H2", "H3", "Table", "THead", "TH", "Caption", "L", "P"]) expect(roles).toContain(role);
  });

  test("tells of each drawing what it shows to one who does not see it", async () => {
    const picture = aFullPicture();
    const drawings = drawingsOf(compose(picture, "sv"));
    const { alternatives } = readPdf(await setPicture(picture));
    expect(alternatives).toHaveLength(drawings.length);
    const said = drawings.map((drawing, index) => toImage(drawing, `drawing-${index}`).alt);
    expect([...alternatives].sort()).toEqual(said.sort());
  });

  test("is the same file when it is made again", async () => {
    const [one, other] = [await setPicture(aFullPicture()), await setPicture(aFullPicture())];
    expect(Buffer.compare(one, other)).toBe(0);
  });

  test("is dated by the newest of its sources, and has no date when nobody knows", async () => {
    expect(readPdf(await setPicture(aFullPicture())).metadata).toContain("<xmp:CreateDate>2026-03-12");
    expect(readPdf(await setPicture(aPicture())).metadata).not.toContain("CreateDate");
  });

  test("can be made of a municipality of which nothing is known but where it lies", async () => {
    const picture = aPicture();
    const said = squeezed(readPdf(await setPicture(picture)).pages.join(""));
    expect(wordsOf(compose(picture, "sv")).filter((text) => !said.includes(squeezed(text)))).toEqual([]);
  });

  test("holds names longer than any there are, and signs that mean something to Typst", async () => {
    const name = `#Exempel*_$@<${"mycketlångtortnamn".repeat(5)}> ”\\”`;
    const said = squeezed(readPdf(await setPicture(aPicture({}, name))).pages.join(""));
    expect(said).toContain(squeezed(name));
  });
});

describe("a composition", () => {
  test("may have no sections, or sections with nothing in them", async () => {
    const empty = { id: "empty", heading: "Tomt", paragraphs: [], exhibits: [] };
    const { pages } = readPdf(
      await setComposition(aComposition({ sections: [empty, { ...empty, points: [], notes: [] }] }), undated),
    );
    expect(pages).toHaveLength(1);
    expect(readPdf(await setComposition(aComposition(), undated)).pages).toHaveLength(1);
  });

  test("may have a table that is longer than a page: its heading comes again on the next", async () => {
    const rows = Array.from({ length: 120 }, (_, index) => ({ cells: [{ text: `Rad ${index}` }] }));
    const table = { caption: "Lång", columns: [{ label: "Kolumnhuvud", kind: "words" as const }], rows };
    const exhibit = { id: "long", caption: "Fynd", drawings: [], table, tableIs: "open" as const, source: "Källa" };
    const section = { id: "s", heading: "Avsnitt", paragraphs: [], exhibits: [exhibit] };
    const bytes = await setComposition(aComposition({ sections: [section] }), undated);
    expect(readPdf(bytes).pages.length).toBeGreaterThan(1);
    expect(readPdf(bytes).roles.filter((role) => role === "THead")).toHaveLength(1);
  });

  test("is refused when a drawing does not say what it shows", async () => {
    const mute: Drawing = {
      width: 100,
      draw: ({ width }) => <svg xmlns="http://www.w3.org/2000/svg" width={width} height={10} />,
    };
    const exhibit = { id: "mute", caption: "Fynd", drawings: [mute] };
    const section = { id: "s", heading: "Avsnitt", paragraphs: [], exhibits: [exhibit] };
    await expect(setComposition(aComposition({ sections: [section] }), undated)).rejects.toThrow(
      "does not say what it shows",
    );
  });
});

describe("a drawing for paper", () => {
  const tall: Drawing = {
    width: 400,
    draw: ({ width }) => (
      <svg xmlns="http://www.w3.org/2000/svg" width={width} height={width * 3}>
        <title>Titel &amp; mer</title>
        <desc>Beskrivning.</desc>
      </svg>
    ),
  };

  test("that is taller than a page is drawn anew, narrower, instead of shrunk", () => {
    const { width, height } = toImage(tall, "tall");
    expect(height).toBeLessThanOrEqual(680);
    expect(width).toBe(226);
  });

  test("says what it shows as it was written, not as SVG writes it", () => {
    expect(toImage(tall, "tall").alt).toBe("Titel & mer. Beskrivning.");
  });

  test("has colours of its own: a document knows no style sheet", () => {
    const svgs = drawingsOf(compose(aFullPicture(), "sv")).map((drawing) => toImage(drawing, "d").svg);
    expect(svgs.length).toBeGreaterThan(8);
    expect(svgs.filter((svg) => svg.includes("var("))).toEqual([]);
  });
});
