/** firm | place | project | chain node | unit | money | origin | stage | tip, days ago | stage, days ago | marks */
export const metalMaterials = `
铧岳铜箔 | 江西 | 极薄锂电铜箔 | MM-B2-02 | 330681104 | 28亿 | 外 | signed | 440 | 32 | leader officer:陆遥
铜麓精密管业 | 诸暨 | 精密铜管智能工厂 | MM-B2-01 | 330681104 | 10亿 | 内 | constructionStart | 580 | 85 | leader officer:陆遥
锦钲合金 | 宁波 | 高强高导铜合金带材 | MM-B2-05 | 330681104 | 6.4亿 | 外 | landed | 420 | 40 | pending officer:陆遥
煊铜排线 | 诸暨 | 铜带排线扩产 | MM-B2-03 | 330681106 | 1.6亿 | 内 | production | 650 | 120 |
镕崧靶材 | 洛阳 | 铜基溅射靶材 | MM-B2-06 | P01 | 4.9亿 | 外 | negotiating | 175 | 36 | review
钲源再生 | 诸暨 | 再生铜分选提纯 | MM-B1-02 | 330681103 | 2.3亿 | 内 | jointReview | 230 | 45 |
铂岑磁材 | 赣州 | 高性能磁性材料 | MM-B3-02 | 330681115 | 3.7亿 | 外 | firstTalk | 110 | 28 |
熔岚粉末 | 长沙 | 增材用金属粉末 | MM-B3-06 | P06 | 8800万 | 外 | qualification | 52 | 40 |
钰铧管阀 | 诸暨 | 铜棒管件绿色产线 | MM-B2-04 | 330681104 | 9999.99万 | 内 | signed | 340 | 160 | officer:陆遥
锠泰水暖 | 台州 | 高端水暖铜件 | MM-B4-02 | 330681104 | 5400万 | 外 | lead | 7 | 7 | next:week officer:王芳
炽砾特钢 | 江苏 | 精密不锈钢带 | MM-B3-05 | 330681117 | 7.2亿 | 外 | negotiating | 320 | 230 | paused:energy
崟材半导体 | 上海 | 半导体基材加工 | MM-B3-04 | P05 | 1.9亿 | 外 | readyToSign | 245 | 20 |
镁峤轻合金 | 重庆 | 铝镁轻量化型材 | MM-B1-04 | 330681119 | 6200万 | 外 | firstTalk | 98 | 61 | stale
钛屿海工 | 青岛 | 海工耐蚀铜镍管 | MM-B4-06 | 330681104 | 2.7亿 | 外 | lead | 24 | 24 | overdue officer:王芳
`;
