import { clean } from './text';

/** Every province-level area, then the cities from which investors of this county usually come. */
const PLACES = [
  '北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南',
  '四川 贵州 云南 陕西 甘肃 青海 内蒙古 广西 西藏 宁夏 新疆 香港 澳门 台湾',
  '杭州 宁波 温州 嘉兴 湖州 绍兴 金华 义乌 台州 诸暨 嵊州 苏州 无锡 常州 南京 昆山 合肥 深圳 广州 东莞 佛山',
  '厦门 成都 武汉 长沙 西安 青岛 济南',
].flatMap(line => line.split(' '));

const PLACE = `(?:${PLACES.join('|')})(?:省|市)?`;
const BRACKETED_PLACES = new RegExp(`\\((?:${PLACE})+\\)`, 'g');
const LEADING_PLACES = new RegExp(`^(?:${PLACE})+`);
const TRAILING_FORMS = ['有限责任公司', '股份有限公司', '有限公司', '集团', '控股', '股份', '公司', '厂'];

/**
 * The key by which two spellings of one firm are recognised: the clean name without bracketed and leading
 * place names and without trailing legal forms. A name made of nothing else keeps its clean self, so that
 * such names do not all meet in one empty key.
 */
export function matchKey(name: string): string {
  const whole = clean(name);
  let key = whole;
  for (;;) {
    const shorter = withoutForms(key.replace(BRACKETED_PLACES, '').replace(LEADING_PLACES, ''));
    if (shorter === key) return key === '' ? whole : key;
    key = shorter;
  }
}

function withoutForms(name: string): string {
  let rest = name;
  for (;;) {
    const form = TRAILING_FORMS.find(ending => rest.endsWith(ending));
    if (form === undefined) return rest;
    rest = rest.slice(0, -form.length);
  }
}
