import type { Outcome } from '@/lib/domain/outcome';
import type { FindColleaguesInput, FindLeadsInput } from '@/lib/domain/talk-input';
import type { ColleagueOption, TalkLead } from '@/lib/domain/talk-view';
import type { LogActivity } from './send-note';

/** What a form of 记一笔 asks the server; a page without a connection hands in none. */
export type TalkActions = {
  logActivity: LogActivity;
  findLeads: (input: FindLeadsInput) => Promise<Outcome<TalkLead[]>>;
  findColleagues: (input: FindColleaguesInput) => Promise<Outcome<ColleagueOption[]>>;
};
