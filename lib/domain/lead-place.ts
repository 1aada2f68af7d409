/** What a lead's page opens at once, when its address ends in this: the next gate, 记一笔 of 反馈企业. */
export const LEAD_PLACES = { gate: '#gate', feedback: '#feedback' } as const;
