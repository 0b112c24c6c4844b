import type { Gate } from "./gates.ts";

/** Where the pages of a cooperation are. */
export const paths = {
  cooperations: "/samverkan",
  start: "/samverkan/ny",
  /** Search in all that somebody may read there. */
  search: "/samverkan/sok",
  cooperation: (id: string) => `/samverkan/${id}`,
  invitation: (id: string) => `/samverkan/${id}/inbjudan`,
  parties: (id: string) => `/samverkan/${id}/parter`,
  inviteParty: (id: string) => `/samverkan/${id}/parter/bjud-in`,
  ownParty: (id: string, organisation: string) => `/samverkan/${id}/parter/egna-uppgifter?organisation=${organisation}`,
  leave: (id: string, organisation: string) => `/samverkan/${id}/parter/lamna?organisation=${organisation}`,
  forums: (id: string) => `/samverkan/${id}/forum`,
  newForum: (id: string) => `/samverkan/${id}/forum/nytt`,
  forum: (id: string, forum: string) => `/samverkan/${id}/forum/${forum}`,
  gate: (id: string, gate: Gate) => `/samverkan/${id}/steg/${gate}`,
  /** The situation picture of a municipality in it, with everything under it. */
  picture: (id: string, municipality: string) => `/samverkan/${id}/lagesbild/${municipality}`,
};
