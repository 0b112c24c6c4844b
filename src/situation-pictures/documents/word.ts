import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  Table as WordTable,
} from "docx";
import { print } from "#ground/drawing";
import type { Block } from "#ground/language";
import { documentText } from "../text/index.ts";
import type { Composition, Exhibit, Passage, Section, Table } from "../views/index.ts";
import { columnShares } from "./columns.ts";
import { toImage } from "./drawings.ts";
import type { Foot } from "./set.ts";

/** In twentieths of a point: what is left of an A4 page between margins of 25 mm. */
const COLUMN_WIDTH = 9070;
const MARGIN = 1418;

/**
 * The composition for a word processor: the same words and tables as the PDF, with real headings, lists and table heads,
 * to work on in the own document of a municipality. Drawings are not there; what they show is, and it says where they are.
 */
export async function writeWord(composition: Composition, { age }: Pick<Foot, "age">): Promise<Uint8Array> {
  const { title, description, status, place, findings, sections } = composition;
  const document = new Document({
    title: clean(title),
    description: clean(description),
    creator: documentText.program,
    styles: STYLES,
    numbering: NUMBERING,
    sections: [
      {
        properties: { page: { margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN } } },
        footers: { default: footer([title, age].filter(Boolean).join(" · ")) },
        children: [
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: [run(title)] }),
          ...(place.length > 0 ? [muted(place.join(" · "))] : []),
          marked(status),
          ...findings.map((said) => new Paragraph({ style: FINDING, children: [run(said)] })),
          ...(hasDrawings(composition) ? [muted(documentText.drawingsInPdf)] : []),
          ...sections.flatMap((section, index) => ofSection(section, index)),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

type Part = Paragraph | WordTable;

function ofSection(section: Section, place: number): Part[] {
  const { heading, paragraphs, points = [], pointsAre, passages = [], exhibits, notes = [] } = section;
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_2, children: [run(heading)] }),
    ...paragraphs.map(plain),
    ...points.map((point) => item(point, pointsAre === "numbered" ? { numbered: place } : "dash")),
    ...passages.flatMap(ofPassage),
    ...exhibits.flatMap(ofExhibit),
    ...notes.map(muted),
  ];
}

function ofPassage({ heading, mark, blocks }: Passage): Part[] {
  return [
    ...(heading ? [new Paragraph({ heading: HeadingLevel.HEADING_3, children: [run(heading)] })] : []),
    ...(mark ? [marked(mark)] : []),
    ...blocks.flatMap((block) => ofBlock(block, mark === undefined ? undefined : MARKED_BODY)),
  ];
}

function ofBlock(block: Block, style: string | undefined): Part[] {
  if (block.kind === "list") return block.items.map((one) => item(one, "dash"));
  return [new Paragraph({ ...(style && { style }), children: [run(block.text)] })];
}

function ofExhibit(exhibit: Exhibit): Part[] {
  const { id, heading, caption, definition, drawings, table, source, disagreements = [] } = exhibit;
  const shown = table ? [] : drawings.map((drawing, index) => plain(toImage(drawing, `${id}-${index}`).alt));
  return [
    ...(heading ? [new Paragraph({ heading: HeadingLevel.HEADING_3, children: [run(heading)] })] : []),
    new Paragraph({ keepNext: true, children: [run(caption, "strong")] }),
    ...shown,
    ...(table ? ofTable(table) : []),
    ...[definition, source, ...disagreements].flatMap((said) => (said ? [muted(said)] : [])),
  ];
}

function ofTable(table: Table): Part[] {
  const shares = columnShares(table);
  const widths = shares.map((share) => Math.round(share * COLUMN_WIDTH));
  const sideOf = (column: number) =>
    table.columns[column]?.kind === "number" ? AlignmentType.RIGHT : AlignmentType.LEFT;
  const cell = (text: string, column: number, weight: "strong" | "plain") =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 60, right: 60 },
      children: [new Paragraph({ style: CELL, alignment: sideOf(column), children: [run(text, weight)] })],
    });
  return [
    new Paragraph({ style: CAPTION, keepNext: true, children: [run(table.caption)] }),
    new WordTable({
      columnWidths: widths,
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      tableLook: { firstRow: true, firstColumn: true },
      borders: {
        top: NO_RULE,
        left: NO_RULE,
        right: NO_RULE,
        insideVertical: NO_RULE,
        bottom: RULE,
        insideHorizontal: RULE,
      },
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: table.columns.map(({ label }, column) => cell(label, column, "strong")),
        }),
        ...table.rows.map(
          ({ cells, ours }) =>
            new TableRow({
              cantSplit: true,
              children: cells.map(({ text }, column) => cell(text, column, ours ? "strong" : "plain")),
            }),
        ),
      ],
    }),
    new Paragraph({ style: CELL, children: [] }),
  ];
}

function hasDrawings({ sections }: Composition): boolean {
  return sections.some(({ exhibits }) => exhibits.some(({ drawings }) => drawings.length > 0));
}

function plain(text: string): Paragraph {
  return new Paragraph({ children: [run(text)] });
}

function muted(text: string): Paragraph {
  return new Paragraph({ style: NOTE, children: [run(text)] });
}

function marked(text: string): Paragraph {
  return new Paragraph({ style: MARK, keepNext: true, children: [run(text, "strong")] });
}

/** Each numbered list counts from one. */
function item(text: string, kind: "dash" | { readonly numbered: number }): Paragraph {
  const numbering =
    kind === "dash" ? { reference: DASHES, level: 0 } : { reference: NUMBERS, level: 0, instance: kind.numbered };
  return new Paragraph({ numbering, children: [run(text)] });
}

function run(text: string, weight: "strong" | "plain" = "plain"): TextRun {
  return new TextRun({ text: clean(text), ...(weight === "strong" && { bold: true }) });
}

/** XML has no way to write these. */
function clean(text: string): string {
  return text.replace(/(?![\t\n\r])[\p{Control}\p{Surrogate}\p{Noncharacter_Code_Point}]/gu, " ");
}

function footer(text: string): Footer {
  const children: ParagraphChild[] = [
    run(`${text} · ${documentText.page} `),
    new TextRun({ children: [PageNumber.CURRENT] }),
    run(` ${documentText.of} `),
    new TextRun({ children: [PageNumber.TOTAL_PAGES] }),
  ];
  return new Footer({ children: [new Paragraph({ style: NOTE, children })] });
}

const FINDING = "Finding";
const MARK = "Mark";
const MARKED_BODY = "MarkedBody";
const NOTE = "Note";
const CAPTION = "TableCaption";
const CELL = "TableText";
const DASHES = "dashes";
const NUMBERS = "numbers";

const NO_RULE = { style: BorderStyle.NONE, size: 0, color: "auto" };
const RULE = { style: BorderStyle.SINGLE, size: 4, color: hex(print.grid) };
const MARK_RULE = { left: { style: BorderStyle.SINGLE, size: 16, space: 8, color: hex(print.attention) } };

/** Sizes are in half points, distances in twentieths of one. A font that every word processor has or finds a likeness of. */
const STYLES = {
  default: {
    document: {
      run: { font: "Arial", size: 21, color: hex(print.text), language: { value: "sv-SE" } },
      paragraph: { spacing: { after: 140, line: 300 } },
    },
    heading1: { run: { size: 48, bold: true }, paragraph: { spacing: { after: 200, line: 260 }, keepNext: true } },
    heading2: { run: { size: 32, bold: true }, paragraph: { spacing: { before: 520, after: 180 }, keepNext: true } },
    heading3: { run: { size: 24, bold: true }, paragraph: { spacing: { before: 320, after: 100 }, keepNext: true } },
  },
  paragraphStyles: [
    { id: FINDING, name: "Finding", basedOn: "Normal", run: { size: 27 }, paragraph: { spacing: { after: 200 } } },
    { id: MARK, name: "Mark", basedOn: "Normal", paragraph: { border: MARK_RULE, indent: { left: 200 } } },
    {
      id: MARKED_BODY,
      name: "Marked body",
      basedOn: "Normal",
      paragraph: { border: MARK_RULE, indent: { left: 200 } },
    },
    { id: NOTE, name: "Note", basedOn: "Normal", run: { size: 18, color: hex(print.mutedText) } },
    {
      id: CAPTION,
      name: "Table caption",
      basedOn: "Normal",
      run: { size: 18, color: hex(print.mutedText) },
      paragraph: { spacing: { before: 160, after: 60 } },
    },
    {
      id: CELL,
      name: "Table text",
      basedOn: "Normal",
      run: { size: 17 },
      paragraph: { spacing: { after: 0, line: 240 } },
    },
  ],
};

const NUMBERING = {
  config: [
    { reference: DASHES, levels: [level(LevelFormat.BULLET, "–")] },
    { reference: NUMBERS, levels: [level(LevelFormat.DECIMAL, "%1.")] },
  ],
};

function level(format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) {
  const style = { paragraph: { indent: { left: 420, hanging: 300 } } };
  return { level: 0, format, text, alignment: AlignmentType.LEFT, style };
}

/** A colour as Word writes it. */
function hex(colour: string): string {
  return colour.replace("#", "").toUpperCase();
}
