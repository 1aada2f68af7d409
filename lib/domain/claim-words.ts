/** The words of this part of the desk for lib/domain/audit-words.ts: deeds done, and doors somebody was turned away from. */
export const CLAIM_DEEDS: Readonly<Record<string, string>> = {
  'claim.filed': '首谈备案',
  'claim.extended': '备案延期',
  'claim.released': '放弃备案',
  'claim.confirmed': '认定备案',
  'claim.refused': '备案未予认定',
  'claim.expired': '备案到期',
  'claim.lapsed': '备案失效',
  'clash.answered': '答复撞单',
  'clash.replied': '先备案单位答复撞单',
  'clash.appealed': '对裁定申诉',
  'clash.ruled': '裁定撞单争议',
  'lead.takenFromPool': '认领公共池项目',
  'ruleSet.set': '修改年度规则',
};

export const CLAIM_DOORS: Readonly<Record<string, string>> = {
  'claim.file': '首谈备案',
  'claim.extend': '备案延期',
  'claim.release': '放弃备案',
  'claim.decide': '认定备案',
  'clash.answer': '答复撞单',
  'clash.reply': '答复撞单',
  'clash.appeal': '对裁定申诉',
  'clash.rule': '裁定撞单争议',
  'pool.take': '认领公共池项目',
  'rules.edit': '修改年度规则',
  'rules.set': '修改年度规则',
};
