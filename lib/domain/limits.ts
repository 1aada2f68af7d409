const MINUTE = 60;
const DAY = 86_400;

/**
 * How often one person, or one address, may do what is worth stealing or costs the server dear. Wide enough
 * that nobody at honest work meets them: an address may be a whole office behind one line. `shared` limits
 * are counted in the database, by all processes and through a restart; the others by each process for itself.
 * `door` is the name under which the first refusal of a window stands in the audit.
 */
export const LIMITS = {
  signIn: { points: 120, seconds: 5 * MINUTE, shared: true, door: 'session.open', what: '登录请求' },
  oneTimeLink: {
    points: 60,
    seconds: 15 * MINUTE,
    shared: true,
    door: 'password.set',
    what: '打开一次性链接',
  },
  search: { points: 240, seconds: MINUTE, shared: false, door: 'lead.search', what: '搜索' },
  export: { points: 30, seconds: 10 * MINUTE, shared: true, door: 'lead.export', what: '导出' },
  exportRows: { points: 20_000, seconds: DAY, shared: true, door: 'lead.export', what: '当日导出的行数' },
  reportFile: { points: 60, seconds: 10 * MINUTE, shared: true, door: 'report.export', what: '下载报表' },
  reveal: { points: 10, seconds: MINUTE, shared: true, door: 'contact.reveal', what: '查看完整号码' },
  revealDay: { points: 60, seconds: DAY, shared: true, door: 'contact.reveal', what: '当日查看完整号码' },
  upload: { points: 200, seconds: 10 * MINUTE, shared: true, door: 'attachment.add', what: '上传文件' },
  calendarFeed: {
    points: 240,
    seconds: 10 * MINUTE,
    shared: true,
    door: 'calendarFeed.read',
    what: '读取日历订阅',
  },
  bulk: { points: 60, seconds: 10 * MINUTE, shared: true, door: 'bulk.prepare', what: '批量修改' },
  api: { points: 600, seconds: MINUTE, shared: true, door: 'api.ask', what: '接口请求' },
  apiStranger: {
    points: 60,
    seconds: 5 * MINUTE,
    shared: true,
    door: 'api.open',
    what: '用无效密钥请求接口',
  },
  ledger: { points: 40, seconds: 10 * MINUTE, shared: true, door: 'ledger.preview', what: '上传台账' },
} as const;

export type LimitName = keyof typeof LIMITS;

/** When to come back, rounded up so that who waits as told gets in. */
export function waitWords(seconds: number): string {
  if (seconds <= 90) return `${Math.max(1, Math.ceil(seconds))} 秒`;
  if (seconds <= 90 * MINUTE) return `${Math.ceil(seconds / MINUTE)} 分钟`;
  return `${Math.ceil(seconds / 3600)} 小时`;
}

/** What a limited person reads. */
export function limitSentence(name: LimitName, seconds: number): string {
  return `${LIMITS[name].what}已达上限，请 ${waitWords(seconds)}后再试。`;
}
