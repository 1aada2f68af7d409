/** 谈判底线 of a few leads in talks: firm | 底价 | 政策优惠条件; all of it invented. */
const TERMS = `
瞳岳光学 | 工业用地不低于 42 万元/亩；年租金不低于 15 元/㎡·月 | 设备投资补助可谈到 8%，上限 1,200 万元；人才公寓 20 套
恒锴阀门 | 用地 45 亩以内，亩均税收不低于 28 万元 | 厂房租金“两免三减半”，按公开普惠政策执行
霁川传感 | 国资参股不超过 15%，不承诺回购 | 首台套奖励按市级政策上限；洁净厂房代建，五年内回购
铧岳铜箔 | 能耗指标最多 3.2 万吨标煤 | 绿电直供优先安排；贷款贴息一年
骋屿热管理 | 定制厂房代建，租金不低于成本价 |
`;

export type Terms = { bottomLine: string | null; concessions: string | null };

const BY_FIRM = new Map<string, Terms>(
  TERMS.trim()
    .split('\n')
    .map(line => line.split('|').map(cell => cell.trim()))
    .map(([firm = '', bottomLine = '', concessions = '']) => [
      firm,
      { bottomLine: bottomLine || null, concessions: concessions || null },
    ]),
);

export function termsOf(firm: string): Terms {
  return BY_FIRM.get(firm) ?? { bottomLine: null, concessions: null };
}
