/** Where the pages of a cooperation are. */
export const paths = {
  cooperations: "/samverkan",
  cooperation: (id: string) => `/samverkan/${id}`,
  /** The situation picture of a municipality in it, with everything under it. */
  picture: (id: string, municipality: string) => `/samverkan/${id}/lagesbild/${municipality}`,
};
