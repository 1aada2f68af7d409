import { formatMoney } from './money';
import type { RuleSetContent } from './rule-set';
import { STAGES } from './stage';

/** One number of the year's rules: what it is called, in which unit, and within which limits. */
export type RuleNumber = { label: string; unit: string; least: number; most: number; hint?: string };

/** The numbers of the rule set that the office sets on its page, by the place where they stand in it. */
export const RULE_NUMBERS = {
  'claim.fileWithinDays': {
    label: '首谈后提交备案',
    unit: '工作日',
    least: 1,
    most: 60,
    hint: '超过仍受理，记为逾期',
  },
  'claim.protectionDays': { label: '保护期', unit: '天', least: 1, most: 3650 },
  'claim.extensionDays': { label: '延期一次', unit: '天', least: 1, most: 3650 },
  'claim.extensionFollowUps': { label: '延期所需跟进', unit: '次', least: 0, most: 50 },
  'claim.silenceDays': { label: '无进展即失效', unit: '天', least: 1, most: 3650, hint: '失效后转入公共池' },
  'claim.amountTolerancePercent': { label: '同一项目的金额差', unit: '%', least: 0, most: 100 },
  'clash.rulingDays': { label: '争议裁定', unit: '工作日', least: 1, most: 60 },
  'transfer.answerDays': { label: '流转答复', unit: '工作日', least: 1, most: 60 },
  'transfer.keptPercent': { label: '流出单位保留', unit: '%', least: 0, most: 99 },
  'transfer.years': { label: '业绩共享', unit: '年', least: 1, most: 20 },
  'leadClock.respondDays': { label: '响应', unit: '工作日', least: 1, most: 365 },
  'leadClock.judgeDays': { label: '研判', unit: '工作日', least: 1, most: 365 },
  'leadClock.feedBackDays': { label: '反馈企业', unit: '工作日', least: 1, most: 365 },
  'leadClock.reportDays': { label: '进展报告', unit: '工作日', least: 1, most: 365 },
  remindDays: { label: '临期提醒', unit: '工作日', least: 0, most: 60, hint: '阶段时限前多少天起提醒' },
} as const satisfies Record<string, RuleNumber>;
export type RuleNumberKey = keyof typeof RULE_NUMBERS;

export const RULE_NUMBER_KEYS = Object.keys(RULE_NUMBERS) as RuleNumberKey[];

/** Everything that the page sets: the numbers, the warnings, the line of money, and the limit of each stage. */
export type RuleSettings = {
  numbers: Record<RuleNumberKey, number>;
  warnDays: number[];
  confirmFromYuan: number;
  /** By stage; null where the agreement sets the day. */
  overdueDays: Record<string, number | null>;
};

/** The settings as a rule set holds them. */
export function settingsOf(rules: RuleSetContent): RuleSettings {
  const { claim, clash, transfer, leadClock } = rules;
  return {
    numbers: {
      'claim.fileWithinDays': claim.fileWithinDays,
      'claim.protectionDays': claim.protectionDays,
      'claim.extensionDays': claim.extensionDays,
      'claim.extensionFollowUps': claim.extensionFollowUps,
      'claim.silenceDays': claim.silenceDays,
      'claim.amountTolerancePercent': claim.amountTolerancePercent,
      'clash.rulingDays': clash.rulingDays,
      'transfer.answerDays': transfer.answerDays,
      'transfer.keptPercent': transfer.keptPercent,
      'transfer.years': transfer.years,
      'leadClock.respondDays': leadClock.respondDays,
      'leadClock.judgeDays': leadClock.judgeDays,
      'leadClock.feedBackDays': leadClock.feedBackDays,
      'leadClock.reportDays': leadClock.reportDays,
      remindDays: rules.remindDays,
    },
    warnDays: claim.warnDays,
    confirmFromYuan: claim.confirmFromYuan,
    overdueDays: Object.fromEntries(rules.stages.map(({ key, overdueDays }) => [key, overdueDays])),
  };
}

/** The rule set with these settings in it; all else stays as it was. */
export function withSettings(rules: RuleSetContent, settings: RuleSettings): RuleSetContent {
  const { numbers, warnDays, confirmFromYuan, overdueDays } = settings;
  return {
    ...rules,
    claim: {
      fileWithinDays: numbers['claim.fileWithinDays'],
      protectionDays: numbers['claim.protectionDays'],
      extensionDays: numbers['claim.extensionDays'],
      extensionFollowUps: numbers['claim.extensionFollowUps'],
      silenceDays: numbers['claim.silenceDays'],
      amountTolerancePercent: numbers['claim.amountTolerancePercent'],
      warnDays,
      confirmFromYuan,
    },
    clash: { rulingDays: numbers['clash.rulingDays'] },
    transfer: {
      answerDays: numbers['transfer.answerDays'],
      keptPercent: numbers['transfer.keptPercent'],
      years: numbers['transfer.years'],
    },
    leadClock: {
      respondDays: numbers['leadClock.respondDays'],
      judgeDays: numbers['leadClock.judgeDays'],
      feedBackDays: numbers['leadClock.feedBackDays'],
      reportDays: numbers['leadClock.reportDays'],
    },
    remindDays: numbers.remindDays,
    stages: rules.stages.map(stage => {
      const days = overdueDays[stage.key] ?? null;
      return {
        ...stage,
        overdueDays: days,
        overdueUnit: days === null ? null : (stage.overdueUnit ?? 'working'),
      };
    }),
  };
}

/** Every setting in words, by its name: what the audit keeps, and by what two versions are told apart. */
export function settingsInWords(settings: RuleSettings): Record<string, string> {
  const numbers = RULE_NUMBER_KEYS.map(key => [
    RULE_NUMBERS[key].label,
    `${settings.numbers[key]} ${RULE_NUMBERS[key].unit}`,
  ]);
  const stages = STAGES.map(({ key, name }) => {
    const days = settings.overdueDays[key] ?? null;
    return [`${name}逾期`, days === null ? '按协议' : `${days} 工作日`];
  });
  return Object.fromEntries([
    ...numbers,
    ['到期前提醒', `${settings.warnDays.join('、')} 天`],
    ['须认定的金额', `${formatMoney(settings.confirmFromYuan)}起`],
    ...stages,
  ]);
}

/** The names of the settings that differ. */
export function changedSettings(from: RuleSettings, to: RuleSettings): string[] {
  const [before, after] = [settingsInWords(from), settingsInWords(to)];
  return Object.keys(after).filter(name => before[name] !== after[name]);
}

/** One version in the list: who set it, when (ISO 8601), and which settings it changed. */
export type RuleVersion = {
  year: number;
  version: number;
  setAt: string;
  setBy: string | null;
  changed: string[];
};
