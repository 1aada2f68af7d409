/** The words of this part of the desk for lib/domain/audit-words.ts: deeds done, and doors somebody was turned away from. */
export const TOLD_DEEDS: Readonly<Record<string, string>> = {
  'job.retried': '重试后台任务',
  'account.mailSet': '修改邮件通知',
};

export const TOLD_DOORS: Readonly<Record<string, string>> = {
  'job.retry': '重试后台任务',
  'account.setMail': '修改邮件通知',
};
