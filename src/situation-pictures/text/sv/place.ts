export const place = {
  mapTitle: (name: string, county: string) => `Karta: ${name} i ${county}`,
  mapDescription: (name: string, county: string, areas: string | undefined) =>
    `${name} är markerad bland kommunerna i ${county}.${areas ? ` Utsatta områden: ${areas}.` : ""}`,
  police: (local: string, area: string, region: string) =>
    `Kommunen hör till lokalpolisområde ${local} i polisområde ${area}, polisregion ${region}.`,
  policePart: (locals: string, area: string, region: string) =>
    `I kommunen finns bland andra lokalpolisområdena ${locals} i polisområde ${area}, polisregion ${region}.`,
  policePartOnly: "Källan visar inte alla lokalpolisområden.",
  policeRegion: (region: string) =>
    `Kommunen hör till polisregion ${region}. Vilket lokalpolisområde den hör till framgår inte av våra källor.`,
  observed: (from: string, to: string) =>
    from === to ? `Uppgiften är från ${from}.` : `Uppgiften är från åren ${from}–${to}.`,
  exposed: (n: number, date: string) =>
    `${n === 1 ? "Ett område" : `${n} områden`} i kommunen står på polisens lista över utsatta områden från den ${date}:`,
  notListed: (date: string) =>
    `Inget område i kommunen står på polisens lista över utsatta områden från den ${date}. Ett område som inte står på listan är inte därmed tryggt.`,
  category: { exposed: "utsatt område", "specially-exposed": "särskilt utsatt område", risk: "riskområde" },
  caption: (name: string, county: string) => `${name} och de andra kommunerna i ${county}.`,
  areasCaption: (name: string) => `De utsatta områdena i ${name}, med numren i listan ovan.`,
  areasTitle: (name: string) => `Karta: utsatta områden i ${name}`,
  areasDescription: (areas: string) => `Områdena är numrerade: ${areas}.`,
  shapeSource: "Gränser: SCB och Valmyndigheten. Utsatta områden: Polisen.",
};
