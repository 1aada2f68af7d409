/** Rows as an old ledger brought them in: no industry, no origin, no officer yet. */
export const unsorted = `
梓舟新材料 | 浙江 | 新材料中试基地 | — | 330681001 | 6000万 | — | negotiating | 340 | 290 | ledger stale
禾墨智造 | 江苏 | 智能家居配件 | — | 330681104 | 8800万 | — | firstTalk | 310 | 260 | ledger stale
星榆物流 | 上海 | 城市配送中心 | — | P09 | 1.2亿 | — | lead | 265 | 265 | ledger stale
`;
