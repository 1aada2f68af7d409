import type { OriginKey } from '../labels';
import type { RuleSetContent } from '../rule-set';
import type { StageKey } from '../stage';

/** What can be counted: a lead's first confirmed entry of a stage, or a receipt of money. */
export type CountedSource = StageKey | 'arrival';

export const TABLE_FIGURES = ['L1', 'L3', 'S1', 'S2'] as const;
export const LINE_FIGURES = ['M1', 'M2', 'D1', 'C1', 'F1'] as const;
export type TableFigure = (typeof TABLE_FIGURES)[number];
export type LineFigure = (typeof LINE_FIGURES)[number];
export type FigureId = TableFigure | LineFigure;

/** What a figure looks at when it decides whether a counted thing is its own. */
export type Countable = {
  source: CountedSource;
  origin: OriginKey | null;
  /** Value on the event day reaches the 亿元 line. */
  isYi: boolean;
  /** Kept out of the headline count with a reason. */
  isExcluded: boolean;
};

export const FIGURE_NAMES: Record<FigureId, string> = {
  L1: '新增线索',
  L3: '转首谈',
  S1: '签约项目',
  S2: '签约协议总投资',
  M1: '新引进亿元以上项目',
  M2: '实施亿元以上内生项目',
  D1: '落地项目',
  C1: '亿元以上开工项目',
  F1: '到位资金（内资）',
};

/** Money is kept in whole yuan and printed in 万元; everything else is a count. */
export function isMoney(figure: FigureId): boolean {
  return figure === 'S2' || figure === 'F1';
}

/** Counts are kept in hundredths, since units may share one thing: 1个 is 100. */
export const HUNDREDTHS = 100;

export type Figure = {
  id: FigureId;
  /** 个 = counts in hundredths, 万元 = sums of whole yuan shown in 万元. */
  unit: '个' | '万元';
  source: CountedSource;
  takes: (thing: Countable) => boolean;
};

export type CountingRules = Pick<RuleSetContent, 'yiLineYuan' | 'countingStage'>;

const anything = (): boolean => true;

/** The figures of report A. Source: metric dictionary §2; a signing counts when it is 正式. */
export function figuresOf(rules: CountingRules): Record<FigureId, Figure> {
  const { external, endogenous } = rules.countingStage;
  return {
    L1: { id: 'L1', unit: '个', source: 'lead', takes: anything },
    L3: { id: 'L3', unit: '个', source: 'firstTalk', takes: anything },
    S1: { id: 'S1', unit: '个', source: 'signed', takes: anything },
    S2: { id: 'S2', unit: '万元', source: 'signed', takes: anything },
    M1: {
      id: 'M1',

      unit: '个',
      source: external,
      takes: thing => thing.origin === 'external' && thing.isYi && !thing.isExcluded,
    },
    M2: {
      id: 'M2',

      unit: '个',
      source: endogenous,
      takes: thing => thing.origin === 'endogenous' && thing.isYi,
    },
    D1: { id: 'D1', unit: '个', source: 'landed', takes: anything },
    C1: {
      id: 'C1',

      unit: '个',
      source: 'constructionStart',
      takes: thing => thing.isYi,
    },
    F1: { id: 'F1', unit: '万元', source: 'arrival', takes: anything },
  };
}

/** The stages that any figure looks at. */
export function countedStages(rules: CountingRules): StageKey[] {
  const sources = Object.values(figuresOf(rules)).map(figure => figure.source);
  return [...new Set(sources)].filter(source => source !== 'arrival');
}

export function isFigureId(text: string): text is FigureId {
  return ([...TABLE_FIGURES, ...LINE_FIGURES] as string[]).includes(text);
}

/** What counted things add to a figure: hundredths of a count, or yuan. */
export function amountOf(figure: Figure, thing: Countable & { hundredths: number; yuan: number }): number {
  if (figure.source !== thing.source || !figure.takes(thing)) return 0;
  return figure.unit === '个' ? thing.hundredths : thing.yuan;
}
