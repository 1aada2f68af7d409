/** firm | place | project | chain node | unit | money | origin | stage | tip, days ago | stage, days ago | marks */
export const lifeHealth = `
沐珩生物 | 上海 | 重组蛋白疫苗制剂 | LH-B2-02 | P01 | 13亿 | 外 | jointReview | 280 | 33 | leader
芷衡医药 | 南京 | 高端化学制剂产业化 | LH-B2-01 | P05 | 5.1亿 | 外 | signed | 350 | 46 |
澜芪中药 | 诸暨 | 道地药材饮片加工 | LH-B2-03 | 330681108 | 7600万 | 内 | constructionStart | 410 | 72 |
杏岚诊断 | 杭州 | 体外诊断试剂与仪器 | LH-B3-02 | P05 | 2.2亿 | 外 | landed | 500 | 115 |
仁澍医疗器械 | 苏州 | 介入导管耗材工厂 | LH-B3-03 | 330681002 | 3.8亿 | 外 | negotiating | 165 | 49 |
澍泽康复 | 广州 | 智能康复辅具 | LH-B3-04 | 330681001 | 5600万 | 外 | firstTalk | 84 | 37 |
芮衡机器人 | 深圳 | 骨科手术机器人 | LH-B3-06 | P06 | 1.7亿 | 外 | readyToSign | 270 | 9 |
谧康眼科 | 武汉 | 角膜塑形镜生产 | LH-B3-05 | 330681002 | 4800万 | 外 | qualification | 39 | 25 |
蘅源细胞 | 北京 | 细胞制备中心 | LH-B2-05 | P06 | 9500万 | 外 | lead | 12 | 12 |
颐澍康养 | 上海 | 医养结合康养社区 | LH-B4-02 | 330681124 | 2.9亿 | 外 | signed | 460 | 210 | excluded:房地产
珩愈材料 | 诸暨 | 可降解医用材料技改 | LH-B1-03 | 330681106 | 1.4亿 | 内 | production | 680 | 66 |
芃生健康食品 | 诸暨 | 香榧健康食品加工 | LH-B4-05 | 330681110 | 3200万 | 内 | landed | 330 | 58 | pending
聿康数字医疗 | 杭州 | 数字慢病管理平台 | LH-B4-03 | P08 | 3000万 | 外 | firstTalk | 140 | 92 | paused:policyGap
`;
