/** 标签 as a chip shows it. */
export type TagView = {
  id: string;
  name: string;
  /** One of the nine colours of the charts, 1 to 9. */
  colour: number;
};

/** A tag as the office keeps it. */
export type TagDetail = TagView & {
  /** Leads that have it, all of the city. */
  leadCount: number;
  /** No longer offered; leads that have it keep it. */
  isRetired: boolean;
};

export const TAG_COLOURS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** What the colours are called, since a colour alone says nothing to everybody. */
export const TAG_COLOUR_NAMES: readonly string[] = ['靛', '蓝', '紫', '玫', '褐', '赭', '青', '绿', '橄榄'];

/** More would be a text, not a label. */
export const MOST_TAGS = 12;
