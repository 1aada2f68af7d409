/** A likely duplicate, told while a new lead is typed; only leads the viewer may see are named. */
export type SimilarInvestor = {
  name: string;
  /** Same code, same name without place and legal form, or a name that contains what was typed. */
  why: 'uscc' | 'name' | 'similar';
  leads: { id: string; code: string; title: string; stageName: string; unitName: string }[];
  /** Leads of the investor that the viewer may not open: said as a number of none or some, never named. */
  hasOthers: boolean;
};
