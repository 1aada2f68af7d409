import type { RoleKey } from './actor';
import type { Day } from './day';
import type { UnitKindKey } from './labels';

/** A post as the list of people shows it. */
export type PostView = {
  id: string;
  role: RoleKey;
  unitName: string;
  industryName: string | null;
  startsOn: Day;
  endsOn: Day | null;
};

/** active 可登录 · invited: has a link that still works · locked: neither password nor link · disabled. */
export type AccountState = 'active' | 'invited' | 'locked' | 'disabled';

export const ACCOUNT_STATE_NAMES: Record<AccountState, string> = {
  active: '可登录',
  invited: '待设密码',
  locked: '链接已失效',
  disabled: '已停用',
};

/** A person as the administration sees one. */
export type StaffAccount = {
  id: string;
  name: string;
  /** Full pinyin, for the search on the page. */
  pinyin: string;
  username: string;
  state: AccountState;
  hasSecondFactor: boolean;
  /** Instants, ISO 8601. */
  lastSeenAt: string | null;
  posts: PostView[];
};

/** A link to hand over: shown once, never stored. */
export type HandedLink = { staffId: string; name: string; username: string; url: string; expiresAt: string };

/** Whether a post is held, still to come or over. */
export function postPhase(
  post: { startsOn: Day; endsOn: Day | null },
  today: Day,
): 'held' | 'coming' | 'over' {
  if (post.startsOn > today) return 'coming';
  return post.endsOn !== null && post.endsOn < today ? 'over' : 'held';
}

/** What a post can be made of. */
export type PostChoices = {
  units: { code: string; shortName: string; kind: UnitKindKey; industryKey: string | null }[];
  industries: { key: string; name: string }[];
  today: Day;
};
