/** The words of this part of the desk for lib/domain/audit-words.ts: deeds done, and doors somebody was turned away from. */
export const TALK_DEEDS: Readonly<Record<string, string>> = { 'step.finished': '完成下一步' };

export const TALK_DOORS: Readonly<Record<string, string>> = {
  'step.finish': '完成下一步',
  'talk.findLeads': '查找要记的项目',
  'talk.findColleagues': '查找同事',
};
