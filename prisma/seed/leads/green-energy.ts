/** firm | place | project | chain node | unit | money | origin | stage | tip, days ago | stage, days ago | marks */
export const greenEnergy = `
碧霁环保 | 诸暨 | 超低排放除尘装备 | GE-B2-01 | 330681103 | 2.4亿 | 内 | constructionStart | 370 | 56 |
澄霭科技 | 西安 | VOCs治理成套装备 | GE-B2-03 | 330681115 | 1.3亿 | 外 | signed | 240 | 51 |
氢屿能源 | 佛山 | 碱性制氢电解槽 | GE-B3-03 | P01 | 16亿 | 外 | negotiating | 185 | 29 | leader review
绿垣水务 | 北京 | 膜法水处理组件 | GE-B2-04 | 330681109 | 3.6亿 | 外 | landed | 465 | 82 |
衡碳管理 | 上海 | 园区碳管理平台 | GE-B4-02 | P05 | 3000万 | 外 | firstTalk | 58 | 15 |
岚储电力 | 合肥 | 工商业储能系统 | GE-B3-02 | P01 | 45亿 | 外 | signed | 480 | 26 | leader pending
曦峤光伏支架 | 无锡 | 光伏支架生产基地 | GE-B3-01 | 330681004 | 5.9亿 | 外 | jointReview | 210 | 31 |
清垚固废 | 诸暨 | 固废资源化利用 | GE-B2-05 | 330681111 | 9600万 | 内 | landed | 405 | 125 |
净澜滤料 | 济南 | 高温滤料 | GE-B1-01 | 330681120 | 4700万 | 外 | qualification | 42 | 29 |
沐能热泵 | 广东 | 工业热泵制造 | GE-B3-04 | 330681104 | 2.0亿 | 外 | firstTalk | 92 | 24 | officer:王芳
曜储充电 | 南京 | 充换电设备 | GE-B3-05 | 330681001 | 8400万 | 外 | lead | 11 | 11 | next:week
焓川节能 | 杭州 | 合同能源管理总部 | GE-B4-01 | P08 | 3800万 | 外 | lead | 36 | 36 | overdue
霁能电源 | 诸暨 | 高频电源技改 | GE-B1-02 | 330681121 | 1.1亿 | 内 | production | 600 | 76 |
淼垣监测 | 武汉 | 水质在线监测仪 | GE-B2-06 | 330681122 | 3300万 | 外 | firstTalk | 145 | 99 | lost:land
樱栄环境技术 | 日本 | 催化剂再生工厂 | GE-B1-03 | P01 | 2.6亿 | 外 | readyToSign | 300 | 17 | foreign:1500
`;
