import type { Relation } from './access';
import type { Verb } from './verb';

/** Whose rows a relation reaches, in the words of the office. */
export const RELATION_NAMES: Record<Relation, string> = {
  all: '全部',
  unit: '本单位及下级',
  industry: '本产业',
  own: '本人',
  shared: '共享给我',
  led: '本人包干',
};

/** For a verb that is not about one lead there is only yes or no. */
export const GRANTED = '可以';

type Worded = { verb: Verb; name: string; isAboutLead: boolean };
type VerbGroup = { title: string; verbs: Worded[] };

const onLeads = (verb: Verb, name: string): Worded => ({ verb, name, isAboutLead: true });
const general = (verb: Verb, name: string): Worded => ({ verb, name, isAboutLead: false });

/** Every verb of the table once, in the order in which the work goes. */
export const VERB_GROUPS: readonly VerbGroup[] = [
  {
    title: '线索的日常',
    verbs: [
      onLeads('lead.read', '查看线索'),
      general('lead.create', '登记线索'),
      onLeads('lead.edit', '修改线索'),
      onLeads('activity.log', '记一笔'),
      onLeads('attachment.add', '上传材料'),
      onLeads('lead.comment', '批示'),
      onLeads('lead.snooze', '暂缓提醒'),
      onLeads('task.give', '交办督办事项'),
      general('task.answer', '办理交给自己的督办事项'),
      general('investor.edit', '维护投资方信息'),
      general('investor.manage', '维护任何投资方、合并投资方'),
      general('lead.export', '导出看得到的线索'),
      onLeads('lead.remove', '移入回收站、恢复'),
      general('view.share', '把视图共享给单位'),
    ],
  },
  {
    title: '商业秘密与个人信息',
    verbs: [
      onLeads('contact.reveal', '查看联系电话'),
      onLeads('terms.read', '查看底价与政策优惠'),
      onLeads('terms.edit', '填写底价与政策优惠'),
    ],
  },
  {
    title: '推进与指派',
    verbs: [
      onLeads('lead.advance', '推进（到签约为止）'),
      onLeads('lead.deliver', '推进（签约以后）'),
      onLeads('lead.stepBack', '退回阶段'),
      onLeads('lead.suspend', '暂缓、流失、恢复推进'),
      onLeads('lead.suspendYi', '暂缓亿元以上项目'),
      onLeads('lead.assign', '指派、改派'),
      onLeads('lead.share', '共享给他人'),
      general('lead.handOver', '离任移交'),
      onLeads('lead.classify', '调整统计口径'),
    ],
  },
  {
    title: '备案、撞单与流转',
    verbs: [
      onLeads('claim.file', '首谈备案、延期、放弃，撞单的陈述'),
      onLeads('claim.confirm', '认定首谈备案'),
      general('clash.rule', '裁定撞单'),
      general('pool.take', '查看和认领公共池'),
      onLeads('transfer.offer', '发起流转'),
      general('transfer.answer', '接收或谢绝流转'),
      general('transfer.confirm', '确认流转'),
    ],
  },
  {
    title: '认定与到资',
    verbs: [
      onLeads('money.record', '登记到位资金'),
      onLeads('entry.confirm', '认定'),
      onLeads('entry.correct', '更正已认定的事实'),
    ],
  },
  {
    title: '报表与台账',
    verbs: [
      general('report.read', '查看月报'),
      general('report.preview', '预览未月结的月份'),
      onLeads('report.figures', '报表中的数据范围'),
      general('period.close', '月结'),
      general('rules.edit', '修改规则集的时限与期限'),
      general('ledger.import', '导入台账'),
      general('tag.manage', '维护标签'),
      general('view.assign', '为岗位设默认视图'),
      general('target.edit', '维护目标与基数'),
      general('industry.manage', '维护产业与产业链'),
    ],
  },
  {
    title: '接口',
    verbs: [
      general('key.own', '使用个人接口密钥'),
      general('key.unit', '管理单位接口密钥'),
      general('webhook.manage', '管理推送地址'),
    ],
  },
  {
    title: '人员、权限与审计',
    verbs: [
      general('staff.read', '查看人员与岗位'),
      general('staff.manage', '新增、停用人员，止任岗位'),
      general('unit.manage', '维护单位'),
      general('grant.propose', '提出授权'),
      general('grant.decide', '审批他人提出的授权'),
      general('access.read', '查看权限一览'),
      general('policy.edit', '修改安全策略'),
      general('audit.read', '查看审计记录'),
    ],
  },
];
