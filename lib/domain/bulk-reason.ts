/** Why a lead of a job stays as it is, in the words of the preview: 8 条无权修改、3 条已是该值. */
export const BULK_REASONS = {
  same: '已是该值',
  noRight: '无权修改',
  yi: '亿元以上，须由指挥部办公室办理',
  lost: '已流失，请先恢复推进',
  noStep: '没有下一步可改',
  needsDay: '还没有下一步，须同时填写内容和日期',
  cannotDo: '所选办理人不能办理该项目',
  merged: '因撞单已并入在先备案，不能恢复',
  unitEnded: '责任单位已撤并，请先改责任单位',
  unseen: '没有找到或无权查看',
  changedMeanwhile: '核对之后已有人修改',
  changedSince: '之后又有人修改',
  targetGone: '所选的人员、单位或标签已停用',
  signedOut: '办理人的账号已停用',
  stopped: '任务停止时还没有改到',
} as const;
export type BulkReasonKey = keyof typeof BULK_REASONS;

/** The words of a reason that was kept; a key of an older build is told as it stands. */
export function reasonWords(key: string): string {
  return Object.hasOwn(BULK_REASONS, key) ? BULK_REASONS[key as BulkReasonKey] : key;
}

type Counted = { key: string; count: number };

/** 12 条不改：8 条无权修改、4 条已是该值; '' where all change. */
export function keptWords(reasons: readonly Counted[]): string {
  const count = reasons.reduce((total, reason) => total + reason.count, 0);
  if (count === 0) return '';
  const parts = reasons.map(reason => `${reason.count.toLocaleString('zh-CN')} 条${reasonWords(reason.key)}`);
  return `${count.toLocaleString('zh-CN')} 条不改：${parts.join('、')}`;
}
