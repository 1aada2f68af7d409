/** firm | place | project | chain node | unit | money | origin | stage | tip, days ago | stage, days ago | marks */
export const highEndEquipment = `
砺衡数控 | 宁波 | 五轴数控机床整机 | HE-B2-01 | 330681104 | 4.6亿 | 外 | signed | 290 | 54 | corrected officer:王芳
铠砚智能装备 | 苏州 | 锂电后段产线装备 | HE-B3-05 | P01 | 9.8亿 | 外 | landed | 470 | 61 |
钧岚精密传动 | 台州 | 谐波减速器生产 | HE-B1-05 | 330681104 | 2.1亿 | 外 | firstTalk | 78 | 22 | next:today officer:王芳
擎砺铸锻 | 诸暨 | 精密铸件绿色改造 | HE-B1-03 | 330681104 | 1.2亿 | 内 | constructionStart | 360 | 34 | pending officer:王芳
锐峤纺机 | 诸暨 | 智能织袜机扩建 | HE-B3-01 | 330681005 | 2.6亿 | 内 | production | 720 | 88 |
恒锴阀门 | 温州 | 高压特种阀门制造 | HE-B3-03 | 330681104 | 8500万 | 外 | negotiating | 140 | 58 | review officer:王芳
磐钧机器人 | 上海 | 重载工业机器人本体 | HE-B2-03 | P01 | 15亿 | 外 | negotiating | 200 | 70 | leader
承锴液压 | 诸暨 | 液压元件数字工厂 | HE-B1-02 | 330681103 | 1.0亿 | 内 | signed | 250 | 80 |
砚工增材 | 西安 | 金属增材制造服务中心 | HE-B2-04 | P06 | 5500万 | 外 | lead | 5 | 5 |
翰铎仓储 | 合肥 | 立体智能仓储系统 | HE-B4-02 | 330681001 | 7200万 | 外 | qualification | 28 | 17 |
维森霍夫精密 | 德国 | 精密丝杠导轨合资工厂 | HE-B1-04 | P01 | 6.9亿 | 外 | signed | 430 | 140 | foreign:4800
锴源热交换 | 诸暨 | 微通道换热器生产线 | HE-B3-02 | 330681104 | 3.4亿 | 内 | landed | 390 | 102 | officer:陆遥
崧铸包装机械 | 广州 | 柔性包装装备制造 | HE-B3-04 | 330681115 | 6800万 | 外 | firstTalk | 190 | 150 | lost:noContact
骁砺检测 | 杭州 | 轴承在线检测装备 | HE-B2-05 | 330681104 | 4200万 | 外 | lead | 20 | 20 | stale officer:王芳
诺尔达克传动 | 丹麦 | 风电传动件检测中心 | HE-B4-04 | P01 | 1.4亿 | 外 | firstTalk | 66 | 13 | foreign:900
`;
