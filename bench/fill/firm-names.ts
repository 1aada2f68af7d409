import type { Dice } from './random';

const PLACES =
  '浙江 杭州 宁波 绍兴 诸暨 嘉兴 湖州 台州 温州 上海 苏州 无锡 南京 常州 深圳 广州 东莞 佛山 北京 天津 武汉 合肥 成都 西安 青岛 厦门'.split(
    ' ',
  );
const SYLLABLES =
  '华海琪澜恒驰联瑞泰宏远博创鑫盛凯达天成金龙飞宇中科信德安康明辉永兴东方南星北辰西岭嘉禾润泽晨光启航卓越腾云聚力广源福临吉祥隆昌佳美优品诚志新锐力行致远思源立邦正阳坤元朗润翔宇晟旭昊睿哲涵韵诺维柏森林峰岳江河湖溪泉浩瀚淼沁清源景程轩昂铭铂锦绣绮罗丝路桥通顺利丰裕富贵珍珠玉石磊钢铁铜银锋锐剑戈弘毅致和谐同心协众合一三五百千万亿';
const INDUSTRY_WORDS: Record<string, readonly string[]> = {
  'smart-vision': ['视觉', '光电', '智能', '半导体', '显示', '传感'],
  aerospace: ['航空', '航天', '空天', '无人机', '导航', '卫星'],
  'high-end-equipment': ['智能装备', '机械', '精密', '数控', '机器人', '自动化'],
  'life-health': ['生物', '医药', '医疗器械', '健康', '基因', '制药'],
};
const OTHER_WORDS = ['新材料', '科技', '新能源', '纺织', '环保', '铜业', '时尚', '珠宝', '数字', '贸易'];
const FORMS = ['有限公司', '有限公司', '有限公司', '科技有限公司', '股份有限公司', '集团有限公司'];

export type FirmName = { brand: string; name: string };

/** Firm names: from a list of brands when one is given, else composed from our own tables. */
export class FirmNames {
  private readonly syllables = [...new Set(SYLLABLES)];

  constructor(
    private readonly dice: Dice,
    private readonly brands: readonly string[],
  ) {}

  next(serial: number, industryKey: string | null): FirmName {
    const word = this.dice.pick(INDUSTRY_WORDS[industryKey ?? ''] ?? OTHER_WORDS);
    const brand = this.brands[serial % Math.max(1, this.brands.length)] ?? this.compose();
    const place = this.dice.chance(0.8) ? this.dice.pick(PLACES) : '';
    return { brand, name: `${place}${brand}${word}${this.dice.pick(FORMS)}` };
  }

  private compose(): string {
    const length = this.dice.chance(0.6) ? 2 : 3;
    return Array.from({ length }, () => this.dice.pick(this.syllables)).join('');
  }
}

const SURNAMES = [...'王陈李张周徐杨吴章俞楼郭赵何金孙骆寿斯蒋'];
const GIVEN = [...'伟芳娜敏静强磊洋勇艳杰娟涛明超秀霞平刚桂英华飞鹏玲丹红军建国立新文斌'];

/** A person's name. */
export function personName(dice: Dice): string {
  return dice.pick(SURNAMES) + dice.pick(GIVEN) + (dice.chance(0.6) ? dice.pick(GIVEN) : '');
}
