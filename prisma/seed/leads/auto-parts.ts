/** firm | place | project | chain node | unit | money | origin | stage | tip, days ago | stage, days ago | marks */
export const autoParts = `
驭岚制动 | 诸暨 | 电子驻车制动系统 | AP-B2-01 | 330681104 | 5.2亿 | 内 | constructionStart | 460 | 43 | officer:陆遥
驰峤转向 | 芜湖 | 线控转向总成 | AP-B2-03 | 330681104 | 7.8亿 | 外 | landed | 500 | 68 | officer:王芳
辙川电驱 | 上海 | 扁线电机定转子 | AP-B3-01 | P01 | 18亿 | 外 | signed | 370 | 19 | leader pending
辕砺铸件 | 诸暨 | 铝合金底盘铸件 | AP-B2-04 | 330681106 | 1.6亿 | 内 | production | 670 | 92 |
骋屿热管理 | 宁波 | 热管理阀件集成模块 | AP-B3-03 | 330681104 | 3.9亿 | 外 | readyToSign | 235 | 8 | next:today officer:王芳
轶衡域控 | 深圳 | 智能驾驶域控制器 | AP-B4-02 | P02 | 9.1亿 | 外 | negotiating | 160 | 44 |
轫远线束 | 昆山 | 高压线束 | AP-B3-04 | 330681117 | 2.2亿 | 外 | jointReview | 195 | 35 |
轸源座舱 | 广州 | 智能座舱显示 | AP-B4-04 | P02 | 4.4亿 | 外 | firstTalk | 82 | 20 |
毂峤轮毂 | 诸暨 | 轻量化轮毂技改 | AP-B1-01 | 330681119 | 8600万 | 内 | signed | 270 | 73 |
驷岳橡塑 | 安徽 | 车用橡塑密封件 | AP-B1-02 | 330681201 | 4300万 | 外 | qualification | 50 | 38 |
辰辙检测 | 重庆 | 智能网联测试场 | AP-B5-03 | 330681002 | 6.6亿 | 外 | signed | 330 | 48 | revoked
控岚软件 | 南京 | 驾驶软件研发中心 | AP-B4-05 | P07 | 5000万 | 外 | lead | 3 | 3 |
轴禾再制造 | 诸暨 | 汽车零部件再制造 | AP-B5-04 | 330681104 | 7000万 | 内 | negotiating | 188 | 57 | overdue officer:王芳
镫远连接器 | 东莞 | 高压连接器 | AP-B3-05 | 330681104 | 3.5亿 | 外 | completion | 735 | 70 | officer:陆遥
卡斯特隆制动 | 意大利 | 商用车盘式制动器 | AP-B2-01 | 330681104 | 2.8亿 | 外 | firstTalk | 115 | 55 | foreign:2200 officer:陆遥
`;
