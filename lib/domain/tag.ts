/** 标签 as a chip shows it. */
export type TagView = {
  id: string;
  name: string;
  /** One of the nine colours of the charts, 1 to 9. */
  colour: number;
};
