import { describe, expect, test } from "vitest";
import { readDocx } from "../../../tests/support/docx.ts";
import { aFullPicture } from "../../../tests/support/pictures.ts";
import { type Composition, compose } from "../views/index.ts";
import { writeWord } from "./word.ts";

const picture = compose(aFullPicture(), "sv");
const foot = { age: "Siffror till och med 2025" };

const written: Composition = {
  language: "sv",
  title: 'Exempel <&> "citat" \u0007',
  description: "",
  status: "Utkast",
  place: [],
  findings: [],
  sections: [
    {
      id: "one",
      heading: "Kartläggning",
      paragraphs: [],
      exhibits: [],
      passages: [
        {
          heading: "Var och när?",
          blocks: [
            { kind: "paragraph", text: "Vid torget." },
            { kind: "list", items: ["fredag"] },
          ],
        },
        { mark: "Det här är parterna inte överens om", blocks: [{ kind: "paragraph", text: "Om natten." }] },
      ],
    },
  ],
};

describe("the picture for a word processor", () => {
  test("says every paragraph, point and cell of the composition", async () => {
    const { text } = readDocx(await writeWord(picture, foot));
    const words = picture.sections.flatMap(({ heading, paragraphs, points = [], notes = [], exhibits }) => [
      heading,
      ...paragraphs,
      ...points,
      ...notes,
      ...exhibits.flatMap(({ heading: title = "", caption, table, source = "" }) => [
        title,
        caption,
        source,
        ...(table?.columns.map(({ label }) => label) ?? []),
        ...(table?.rows.flatMap(({ cells }) => cells.map((cell) => cell.text)) ?? []),
      ]),
    ]);
    expect(words.length).toBeGreaterThan(200);
    expect(words.filter((said) => !text.includes(said))).toEqual([]);
    expect(text).toContain("Diagram och kartor finns i PDF-filen.");
  });

  test("has a title, its language, one top heading, and a head to each table", async () => {
    const { title, styles, paragraphs, xml } = readDocx(await writeWord(picture, foot));
    expect(title).toBe("Lägesbild för Exempelby");
    expect(styles).toContain('<w:lang w:val="sv-SE"/>');
    const of = (style: string) => paragraphs.filter((paragraph) => paragraph.style === style);
    expect(of("Heading1").map(({ text }) => text)).toEqual([picture.title]);
    expect(of("Heading2").map(({ text }) => text)).toEqual(picture.sections.map(({ heading }) => heading));
    const tables = xml.match(/<w:tbl>/g)?.length ?? 0;
    expect(tables).toBeGreaterThan(5);
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(tables);
  });

  test("has what somebody has written as paragraphs and real lists, and says what is marked", async () => {
    const { paragraphs, xml, title } = readDocx(await writeWord(written, foot));
    expect(title).toBe('Exempel <&> "citat"  ');
    const told = paragraphs.map(({ style, text }) => `${style}: ${text}`);
    for (const said of [
      "Heading3: Var och när?",
      "Mark: Det här är parterna inte överens om",
      "MarkedBody: Om natten.",
    ])
      expect(told).toContain(said);
    expect(xml).toMatch(/<w:numPr>.*fredag/);
    expect(xml).not.toContain("\u0007");
  });
});
