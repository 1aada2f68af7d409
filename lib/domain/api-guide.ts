/** One way of asking, as 接口说明 shows it. */
export type GuideEntry = {
  id: string;
  method: string;
  path: string;
  summary: string;
  /** What the key must be made for; null: any key. */
  scope: string | null;
  parameters: { name: string; place: string; isRequired: boolean; note: string }[];
  body: { name: string; type: string; isRequired: boolean; note: string }[];
  /** Names of what is answered, the outermost. */
  answer: string[];
  statuses: { status: string; words: string }[];
  curl: string;
};
