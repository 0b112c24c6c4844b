/** What every page of the workplace says when something is to be mended. */
export const sv = {
  toMend: (title: string) => `Att rätta: ${title}`,
  errorSummary: (count: number) => (count === 1 ? "En sak behöver rättas" : `${count} saker behöver rättas`),
};
