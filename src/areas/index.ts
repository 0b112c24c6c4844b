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
  type PoliceUnit,
  type PoliceUnitKind,
  type PoliceUnitRef,
} from "./model.ts";
export { countyNamed, municipalityNamed } from "./sources/names.ts";
