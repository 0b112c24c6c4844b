/** The words that only paper has. The document is in Swedish: it is the decision material of a Swedish municipality. */
export const documentText = {
  page: "Sida",
  of: "av",
  until: (year: string) => `Siffror till och med ${year}`,
  program: "Samverkan",
  drawingsInPdf: "Diagram och kartor finns i PDF-filen. Här står samma uppgifter som text och i tabeller.",
  retrieved: (day: string) => `hämtade senast ${day}`,
};
