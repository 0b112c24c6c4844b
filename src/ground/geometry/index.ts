export { type Area, fromFeatures, fromTopology, type Naming } from "./areas.ts";
export { labelPoint } from "./label-point.ts";
export { type Frame, frameFor, projectShapes, type Shape } from "./project.ts";
