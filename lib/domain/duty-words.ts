/** The words of this part of the desk for lib/domain/audit-words.ts: deeds done, and doors somebody was turned away from. */
export const DUTY_DEEDS: Readonly<Record<string, string>> = {
  'lead.snoozed': '暂缓提醒',
  'lead.snoozeEnded': '恢复提醒',
  'task.given': '交办督办',
  'task.replied': '答复督办',
  'task.returned': '退回督办答复',
  'task.closed': '督办销号',
  'task.reopened': '撤销督办销号',
  'calendarFeed.created': '生成日历订阅地址',
  'calendarFeed.revoked': '停用日历订阅地址',
};

export const DUTY_DOORS: Readonly<Record<string, string>> = {
  'lead.comment': '包干项目',
  'lead.snooze': '暂缓提醒',
  'lead.endSnooze': '恢复提醒',
  'task.give': '交办督办',
  'task.loadOwners': '打开承办人名单',
  'task.reply': '答复督办',
  'task.return': '退回督办答复',
  'task.close': '督办销号',
  'task.reopen': '撤销督办销号',
  'calendarFeed.create': '生成日历订阅地址',
  'calendarFeed.revoke': '停用日历订阅地址',
  'calendarFeed.read': '读取日历订阅',
};
