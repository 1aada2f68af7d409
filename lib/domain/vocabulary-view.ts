import type { TagView } from './tag';

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
export type FilterNode = { key: string; name: string; industryName: string };

/** Choices too many for every page: they are fetched when somebody looks for them. */
export type FilterChoices = {
  nodes: FilterNode[];
  /** 来源地 of leads within the viewer's sight, the most frequent ones. */
  places: string[];
};

/** How many a question lets through; capped where counting on would take long. */
export type FilterCount = { count: number; isMore: boolean };

/** The choices a filter bar offers; no more than what the viewer's own leads can have. */
export type FilterOptions = {
  industries: { key: string; name: string; shortName: string; order: number }[];
  units: { code: string; name: string }[];
  officers: { id: string; name: string; unitName: string }[];
  leaders: { id: string; name: string }[];
  tags: TagView[];
  /** Of the chain nodes only those that are asked for; all of them come with FilterChoices. */
  nodes: FilterNode[];
};
