export {
  type AreaKind,
  type AreaRef,
  type AreaShape,
  type County,
  county,
  type ExposedArea,
  type ExposedCategory,
  type Municipality,
  municipality,
  NATION,
  type NamedCounty,
  type NamedMunicipality,
  type Peers,
  type PoliceUnit,
  type PoliceUnitKind,
  type PoliceUnitRef,
} from "./model.ts";
export {
  findPeers,
  importShapes,
  listCounties,
  listExposedAreas,
  listMunicipalities,
  listPoliceUnitsOf,
  listShapes,
  newestExposedList,
  type Registers,
  type ShapeFile,
  type ShapeRow,
  saveRegisters,
} from "./service.ts";
export { readLandOutlines } from "./sources/land-outlines.ts";
export { countyNamed, municipalityNamed } from "./sources/names.ts";
export { joinPoliceUnits, readLocalPoliceAreas, readPoliceRegions } from "./sources/police-units.ts";
export { readCounties, readMunicipalities, readSimilarMunicipalities } from "./sources/registers.ts";
export { readAreas } from "./sources/shapes.ts";
