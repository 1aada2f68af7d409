/** What a key of the interface may be used for; narrower than its owner's rights, never wider. */
export const SCOPES = {
  'leads:read': '查看线索和阶段记录',
  'leads:write': '登记、修改、推进线索',
  'activities:read': '查看跟进记录',
  'activities:write': '记一笔',
  'investors:read': '查看投资方',
  'investors:write': '修改投资方',
  'reports:read': '读取月报数字',
} as const;

export type ScopeKey = keyof typeof SCOPES;
export const SCOPE_KEYS = Object.keys(SCOPES) as [ScopeKey, ...ScopeKey[]];

export const isScopeKey = (text: string): text is ScopeKey => Object.hasOwn(SCOPES, text);
