import type { PictureText } from "../sv/index.ts";

export const place: PictureText["place"] = {
  mapTitle: (name: string, county: string) => `Map: ${name} in ${county}`,
  mapDescription: (name, county, areas) =>
    `${name} is marked among the municipalities of ${county}.${areas ? ` Vulnerable areas: ${areas}.` : ""}`,
  police: (local: string, area: string, region: string) =>
    `The municipality belongs to the local police area of ${local}, in the police area of ${area} and the police region ${region}.`,
  policePart: (locals: string, area: string, region: string) =>
    `Among the local police areas in the municipality: ${locals}, in the police area of ${area} and the police region ${region}.`,
  policePartOnly: "The source does not show all local police areas.",
  policeRegion: (region: string) =>
    `The municipality belongs to the police region ${region}. Our sources do not show which local police area it belongs to.`,
  observed: (from: string, to: string) =>
    from === to ? `This is known from ${from}.` : `This is known from ${from}–${to}.`,
  exposed: (n: number, date: string) =>
    `${n === 1 ? "One area in the municipality is" : `${n} areas in the municipality are`} on the police list of vulnerable areas of ${date}:`,
  notListed: (date: string) =>
    `No area in the municipality is on the police list of vulnerable areas of ${date}. An area that is not on the list is not thereby safe.`,
  category: { exposed: "vulnerable area", "specially-exposed": "particularly vulnerable area", risk: "risk area" },
  caption: (name: string, county: string) => `${name} and the other municipalities in ${county}.`,
  areasCaption: (name: string) => `The vulnerable areas in ${name}, with the numbers of the list above.`,
  areasTitle: (name: string) => `Map: vulnerable areas in ${name}`,
  areasDescription: (areas: string) => `The areas are numbered: ${areas}.`,
  shapeSource:
    "Borders: Statistics Sweden and the Swedish Election Authority. Vulnerable areas: the Swedish Police Authority.",
};
