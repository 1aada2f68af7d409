/** firm | place | project | chain node | unit | money | origin | stage | tip, days ago | stage, days ago | marks */
export const fashionTextile = `
织岚袜业 | 诸暨 | 高端运动袜智能织造 | FT-B2-01 | 330681005 | 1.8亿 | 内 | constructionStart | 390 | 50 |
絮语服饰 | 杭州 | 无缝内衣柔性工厂 | FT-B2-02 | 330681005 | 2.5亿 | 外 | signed | 280 | 63 |
棉岫纤维 | 绍兴 | 差别化氨纶扩能 | FT-B1-01 | 330681005 | 14亿 | 外 | landed | 540 | 98 | leader
锦袅包覆纱 | 诸暨 | 包覆纱数字化改造 | FT-B1-03 | 330681005 | 6600万 | 内 | production | 610 | 105 |
绮澜印染 | 绍兴 | 低温印染后整理 | FT-B2-04 | 330681112 | 1.5亿 | 外 | jointReview | 190 | 24 | review
纱渡再生纤维 | 苏州 | 再生涤纶短纤 | FT-B1-05 | 330681102 | 3.1亿 | 外 | negotiating | 155 | 47 |
缦云供应链 | 广州 | 袜艺柔性供应链平台 | FT-B3-04 | 330681005 | 4000万 | 外 | firstTalk | 88 | 30 | next:today
经纬禾科技 | 诸暨 | 产业大脑数据中台 | FT-B3-03 | 330681005 | 3000万 | 内 | completion | 730 | 95 |
素缕功能纤维 | 厦门 | 抗菌功能纤维 | FT-B1-04 | 330681102 | 8200万 | 外 | qualification | 35 | 22 |
纤岳织机 | 温州 | 织缝翻一体机研发 | FT-B3-02 | 330681005 | 1.1亿 | 外 | readyToSign | 205 | 11 |
缇霓品牌管理 | 上海 | 原创袜艺品牌孵化 | FT-B4-02 | P15 | 3500万 | 外 | lead | 14 | 14 |
罗岫跨境 | 义乌 | 袜品跨境电商园 | FT-B4-03 | P15 | 5800万 | 外 | firstTalk | 120 | 70 | lost:policyGap
绫川提花 | 诸暨 | 提花面料技改 | FT-B2-03 | 330681116 | 4400万 | 内 | signed | 310 | 36 | framework
袜见检测 | 杭州 | 纺织品检测认证中心 | FT-B4-05 | 330681005 | 3000万 | 外 | lead | 31 | 31 | overdue
`;
