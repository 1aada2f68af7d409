/** What pages need of the vocabulary to draw choices and names. */
export type IndustryOption = {
  key: string;
  name: string;
  shortName: string;
  order: number;
  isActive: boolean;
};
export type UnitOption = { code: string; shortName: string; kind: string };
export type StaffOption = { id: string; name: string; unitName: string };
export type ChainNodeOption = { key: string; name: string; boneName: string; industryKey: string };
/** The choices a filter bar offers; no more than what the viewer's own leads can have. */
export type FilterOptions = {
  industries: { key: string; name: string; shortName: string; order: number }[];
  units: { code: string; name: string }[];
  officers: { id: string; name: string; unitName: string }[];
};
