/** firm | place | project | chain node | unit | money | origin | stage | tip, days ago | stage, days ago | marks */
export const aerospace = `
翊穹卫星技术 | 北京 | 微纳卫星整星总装测试 | AS-B2-01 | P04 | 32亿 | 外 | constructionStart | 690 | 48 | leader
云翮无人机 | 深圳 | 物流无人机整机制造 | AS-B3-01 | P04 | 6.2亿 | 外 | landed | 450 | 44 |
曜垣航天动力 | 西安 | 小型液体发动机部件 | AS-B2-05 | P04 | 11亿 | 外 | signed | 380 | 29 | leader pending
霄澜复材 | 常州 | 碳纤维机体结构件 | AS-B1-02 | 330681003 | 4.3亿 | 外 | jointReview | 220 | 18 |
凌翥航空 | 上海 | 载人eVTOL中试线 | AS-B3-02 | P01 | 60亿 | 外 | negotiating | 240 | 52 | leader next:today
星谧测控 | 成都 | 低轨卫星地面站网 | AS-B4-01 | P06 | 1.6亿 | 外 | firstTalk | 105 | 40 |
穹砺合金 | 西安 | 航空钛合金精密锻件 | AS-B1-01 | 330681104 | 7.5亿 | 外 | readyToSign | 310 | 15 | review officer:王芳
鹄远低空科技 | 杭州 | 低空运营与培训中心 | AS-B5-04 | 330681109 | 8000万 | 外 | lead | 16 | 16 |
昊翎航电 | 诸暨 | 机载线缆组件技改 | AS-B1-06 | 330681106 | 1.3亿 | 内 | constructionStart | 430 | 130 |
翀岳天线 | 南京 | 相控阵天线产业化 | AS-B4-02 | P04 | 2.8亿 | 外 | signed | 560 | 200 |
璇枢姿控 | 长沙 | 星敏感器与姿控器件 | AS-B1-04 | P06 | 5200万 | 外 | qualification | 61 | 49 | stale
霁空遥感 | 武汉 | 遥感数据处理服务中心 | AS-B5-01 | P05 | 3000万 | 外 | firstTalk | 170 | 120 | lost:otherPlace
飏川通航维修 | 诸暨 | 直升机维修改装基地 | AS-B5-05 | 330681004 | 1.9亿 | 内 | landed | 400 | 90 |
`;
