export { listCounties, saveCounties } from "./counties.ts";
export { listExposedAreas, newestExposedList } from "./exposed-areas.ts";
export { listMunicipalities, saveMunicipalities } from "./municipalities.ts";
export { findPeers, savePeers } from "./peers.ts";
export { listPoliceUnitsOf, savePoliceUnits } from "./police-units.ts";
export { findUnchangedShapes, listShapes, type ShapeRow, saveShapes } from "./shapes.ts";
