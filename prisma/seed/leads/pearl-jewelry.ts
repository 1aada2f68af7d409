/** firm | place | project | chain node | unit | money | origin | stage | tip, days ago | stage, days ago | marks */
export const pearlJewelry = `
珠岚珠宝 | 深圳 | 珍珠首饰设计智造 | PJ-B2-03 | P14 | 1.7亿 | 外 | signed | 260 | 42 |
蚌洲养殖科技 | 诸暨 | 生态养殖数字化示范 | PJ-B1-02 | 330681108 | 5000万 | 内 | constructionStart | 350 | 64 |
璨汐化妆品 | 广州 | 珍珠护肤品工厂 | PJ-B3-01 | P14 | 3.3亿 | 外 | landed | 455 | 71 |
珂澜分选 | 杭州 | 珍珠视觉分选装备 | PJ-B2-01 | 330681108 | 6000万 | 外 | negotiating | 135 | 39 |
泠珠生物 | 上海 | 珍珠蛋白原料提取 | PJ-B3-04 | 330681108 | 9200万 | 外 | jointReview | 180 | 27 |
皓蚌综合利用 | 诸暨 | 贝壳综合利用项目 | PJ-B2-04 | 330681108 | 3400万 | 内 | production | 590 | 140 |
璎汐直播 | 义乌 | 珍珠直播电商基地 | PJ-B4-02 | P14 | 4600万 | 外 | firstTalk | 72 | 19 | next:week
珮屿珠宝设计 | 香港 | 海水珍珠设计中心 | PJ-B4-03 | P14 | 8000万 | 外 | signed | 420 | 150 | foreign:1100
漪珍保健 | 南京 | 珍珠粉保健食品 | PJ-B3-02 | 330681108 | 5300万 | 外 | lead | 18 | 18 |
鲛语文旅 | 诸暨 | 珍珠文旅体验街区 | PJ-B4-05 | 330681108 | 1.2亿 | 内 | negotiating | 225 | 90 | stale
瑶渡鉴定 | 北京 | 珠宝检测鉴定中心 | PJ-B4-06 | 330681108 | 3000万 | 外 | qualification | 47 | 36 |
汐粼染色 | 湖州 | 珍珠环保漂白染色 | PJ-B2-02 | 330681108 | 4100万 | 外 | firstTalk | 160 | 108 | paused:environment
珞澄会展 | 杭州 | 珠宝会展中心 | PJ-B4-04 | 330681108 | 2.0亿 | 外 | readyToSign | 215 | 14 |
`;
