/** The words that only paper has. The document is in Swedish: it is the decision material of a Swedish municipality. */
export const documentText = {
  page: "Sida",
  of: "av",
  retrieved: (day: string) => `Uppgifter hämtade till och med den ${day}`,
};
