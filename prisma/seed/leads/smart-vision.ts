/** firm | place | project | chain node | unit | money | origin | stage | tip, days ago | stage, days ago | marks */
export const smartVision = `
璟澜光电科技 | 深圳 | 车载摄像模组智能产线 | SV-B2-04 | P02 | 12.5亿 | 外 | signed | 410 | 38 | leader
朔禾视觉技术 | 苏州 | 工业3D相机研发制造基地 | SV-B2-01 | P02 | 5.6亿 | 外 | constructionStart | 640 | 60 |
睿峤智能 | 杭州 | 边缘视觉计算盒生产 | SV-B3-02 | P03 | 1.8亿 | 外 | landed | 520 | 75 |
瞳岳光学 | 东莞 | 高精度镜头镜片加工 | SV-B1-02 | 330681104 | 3.2亿 | 外 | negotiating | 150 | 41 | next:today officer:王芳
霁川传感 | 无锡 | 图像传感器封装测试 | SV-B1-03 | P02 | 21亿 | 外 | jointReview | 260 | 26 | leader review
澄曜激光雷达 | 上海 | 车规级激光雷达模组 | SV-B2-02 | P01 | 8.8亿 | 外 | readyToSign | 330 | 12 | leader
栩光红外 | 武汉 | 非制冷红外热成像整机 | SV-B2-03 | P06 | 1.2亿 | 外 | firstTalk | 95 | 33 |
翎视机器人 | 诸暨 | 机器人视觉引导系统扩产 | SV-B4-03 | 330681003 | 9000万 | 内 | constructionStart | 480 | 95 |
岚瞻医学影像 | 南京 | 便携式医疗影像设备 | SV-B4-05 | P06 | 6500万 | 外 | qualification | 44 | 30 |
沐瞳显示 | 厦门 | 柔性调光膜生产线 | SV-B2-05 | P02 | 2.4亿 | 外 | lead | 9 | 9 | next:today
衡瞳检测技术 | 诸暨 | 袜品缺陷视觉检测装备 | SV-B4-01 | 330681005 | 3600万 | 内 | production | 700 | 110 |
昀析算法科技 | 北京 | 工业视觉大模型与标注中心 | SV-B3-04 | P05 | 4500万 | 外 | firstTalk | 130 | 84 | paused:other
砚芯微电子 | 合肥 | ISP图像处理芯片设计 | SV-B1-06 | P07 | 1.5亿 | 外 | negotiating | 210 | 66 |
峤目安防 | 诸暨 | 数字安防终端智能化改造 | SV-B4-02 | P03 | 1.1亿 | 内 | signed | 300 | 21 | pending
`;
