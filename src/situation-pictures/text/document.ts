/** The words that only paper has. The document is in Swedish: it is the decision material of a Swedish municipality. */
export const documentText = {
  page: "Sida",
  of: "av",
  until: (year: string) => `Siffror till och med ${year}`,
  retrieved: (day: string) => `hämtade senast ${day}`,
};
