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
  'claim.silenceDays': {
    label: '沉默期',
    unit: '天',
    least: 1,
    most: 3650,
    hint: '没有进展超过此期，备案失效并转入公共池',
  },
  'claim.amountTolerancePercent': { label: '同一项目的金额差', unit: '%', least: 0, most: 100 },
  'clash.rulingDays': { label: '争议裁定', unit: '工作日', least: 1, most: 60 },
  'transfer.answerDays': { label: '流转答复', unit: '工作日', least: 1, most: 60 },
  'transfer.keptPercent': { label: '转出单位保留', unit: '%', least: 0, most: 99 },
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

/** The groups of the page, by the first part of a setting's place. */
export const RULE_GROUPS = {
  claim: '首谈备案与撞单',
  transfer: '流转与共享',
  leadClock: '线索时限',
  stages: '阶段逾期',
} as const;

const GROUP_OF: Readonly<Record<string, keyof typeof RULE_GROUPS>> = {
  claim: 'claim',
  clash: 'claim',
  transfer: 'transfer',
  leadClock: 'leadClock',
};

const groupOf = (place: string): string => RULE_GROUPS[GROUP_OF[place.split('.')[0] ?? ''] ?? 'stages'];

/** 个工作日 after a number, as one says it. */
const spokenUnit = (unit: string): string => (unit === '工作日' ? '个工作日' : unit);

/** One setting: its group and label on the page, its name in the audit, its value and the unit of that. */
type Setting = { group: string; label: string; name: string; value: string; unit: string };

function listSettings(settings: RuleSettings): Setting[] {
  const numbers = RULE_NUMBER_KEYS.map(key => {
    const { label, unit } = RULE_NUMBERS[key];
    const value = String(settings.numbers[key]);
    return { group: groupOf(key), label, name: label, value, unit: spokenUnit(unit) };
  });
  const stages = STAGES.map(({ key, name }) => {
    const days = settings.overdueDays[key] ?? null;
    const said = days === null ? { value: '按协议', unit: '' } : { value: String(days), unit: '个工作日' };
    return { group: RULE_GROUPS.stages, label: name, name: `${name}逾期`, ...said };
  });
  const warn = { label: '到期前提醒', value: settings.warnDays.join('、'), unit: '天' };
  const line = { label: '须认定的金额', value: `${formatMoney(settings.confirmFromYuan)}起`, unit: '' };
  const claim = [warn, line].map(one => ({ ...one, name: one.label, group: RULE_GROUPS.claim }));
  return [...numbers, ...claim, ...stages];
}

const inWords = ({ value, unit }: Setting): string => (unit === '' ? value : `${value} ${unit}`);

/** Every setting in words, by its name: what the audit keeps. */
export function settingsInWords(settings: RuleSettings): Record<string, string> {
  return Object.fromEntries(listSettings(settings).map(setting => [setting.name, inWords(setting)]));
}

/** The names of the settings that differ. */
export function changedSettings(from: RuleSettings, to: RuleSettings): string[] {
  const [before, after] = [settingsInWords(from), settingsInWords(to)];
  return Object.keys(after).filter(name => before[name] !== after[name]);
}

/** What differs, each as 线索时限 · 研判 3→5 个工作日; a unit that stays is said once. */
export function changesInWords(from: RuleSettings, to: RuleSettings): string[] {
  const before = new Map(listSettings(from).map(setting => [setting.name, setting]));
  return listSettings(to).flatMap(after => {
    const earlier = before.get(after.name);
    if (!earlier || inWords(earlier) === inWords(after)) return [];
    const old = earlier.unit === after.unit ? earlier.value : inWords(earlier);
    return [`${after.group} · ${after.label} ${old}→${inWords(after)}`];
  });
}

/** One version in the list: who set it, when (ISO 8601), and what it changed, in words. */
export type RuleVersion = {
  year: number;
  version: number;
  setAt: string;
  setBy: string | null;
  changed: string[];
};
