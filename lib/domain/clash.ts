/** How two claims met; told to the office alone. */
export const MATCH_NAMES = {
  uscc: '信用代码相同',
  name: '企业名称相同',
  group: '同属一个集团',
  phone: '联系电话相同',
  project: '环节、金额和来源地相近',
} as const;
export type MatchKind = keyof typeof MATCH_NAMES;

export const CLASH_ANSWER_NAMES = { dropped: '放弃', join: '申请共同跟进', dispute: '提出争议' } as const;
export type ClashAnswer = keyof typeof CLASH_ANSWER_NAMES;

export const CLASH_END_NAMES = {
  dropped: '后备案单位已放弃',
  joined: '已共同跟进',
  ruled: '已裁定',
  fallen: '一方备案已结束',
} as const;
export type ClashEnd = keyof typeof CLASH_END_NAMES;

export const RULING_NAMES = {
  hold: '维持首谈',
  share: '共同跟进',
  transfer: '流转',
  coordinate: '统筹',
} as const;
export type RulingKind = keyof typeof RULING_NAMES;

/** What each ruling does, for whoever is about to make it. */
export const RULING_EFFECTS: Readonly<Record<RulingKind, string>> = {
  hold: '先备案单位继续跟进；后备案不予认定，后备案的线索会标为 流失（重复登记）。',
  share:
    '先备案单位继续牵头，两家按比例计业绩，后备案单位可查看先备案的项目；后备案的线索会标为 流失（重复登记）。',
  transfer: '先备案的项目转给后备案单位及其跟踪人；后备案的线索会标为 流失（重复登记）。',
  coordinate: '先备案的项目交给指定单位，由该单位主任指派跟踪人；后备案的线索会标为 流失（重复登记）。',
};

/** A unit's part of a lead, in percent. */
export type Part = { unitCode: string; percent: number };

/**
 * Gives one unit `percent` of a lead and leaves the rest to the others in the proportion they had, in whole percent
 * that sum to 100: the largest remainders are rounded up. Units left without a whole percent drop out.
 */
export function shareOut(held: readonly Part[], unitCode: string, percent: number): Part[] {
  const others = held.filter(part => part.unitCode !== unitCode);
  const total = others.reduce((sum, part) => sum + part.percent, 0);
  const rest = 100 - percent;
  if (total === 0) return [{ unitCode, percent: 100 }];
  const exact = others.map(part => ({ ...part, exact: (part.percent * rest) / total }));
  const parts = exact.map(({ unitCode: code, exact: value }) => ({
    unitCode: code,
    percent: Math.floor(value),
    remainder: value - Math.floor(value),
  }));
  let left = rest - parts.reduce((sum, part) => sum + part.percent, 0);
  for (const part of [...parts].sort((a, b) => b.remainder - a.remainder)) {
    if (left === 0) break;
    part.percent += 1;
    left -= 1;
  }
  return [
    ...parts
      .filter(part => part.percent > 0)
      .map(({ unitCode: code, percent: share }) => ({
        unitCode: code,
        percent: share,
      })),
    { unitCode, percent },
  ];
}

export type OpenClash = {
  isOpen: boolean;
  answer: ClashAnswer | null;
  joinAnswer: 'accepted' | 'declined' | null;
  isAppealed: boolean;
  rulings: number;
  endedHow: ClashEnd | null;
};

/** Whether the office has to rule: a dispute, or an appeal against the first ruling. */
export function isDispute(clash: OpenClash): boolean {
  return clash.isOpen && (clash.answer === 'dispute' || clash.joinAnswer === 'declined' || clash.isAppealed);
}

/** What the parties can do next. */
export function nextSteps(clash: OpenClash): {
  answer: boolean;
  replyToJoin: boolean;
  state: boolean;
  appeal: boolean;
} {
  return {
    answer: clash.isOpen && clash.answer === null,
    replyToJoin: clash.isOpen && clash.answer === 'join' && clash.joinAnswer === null,
    state: isDispute(clash) && !clash.isAppealed,
    appeal: clash.endedHow === 'ruled' && clash.rulings === 1 && !clash.isAppealed,
  };
}

/** Where a clash stands, in words; to the later unit, whose turn the first is, as its own. */
export function clashWords(clash: OpenClash, as: 'earlier' | 'later' | 'office'): string {
  if (clash.endedHow !== null) return CLASH_END_NAMES[clash.endedHow];
  if (clash.isAppealed) return '申诉待复裁';
  if (isDispute(clash)) return '争议待裁定';
  if (clash.answer === 'join') return as === 'earlier' ? '等你单位答复' : '等先备案单位答复';
  return as === 'later' ? '等你单位选择' : '等后备案单位选择';
}
