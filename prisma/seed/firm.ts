import { usccFault } from '../../lib/domain/uscc';
import { between, pick } from './chance';

const AREAS: Record<string, string> = {
  诸暨: '330681',
  杭州: '330100',
  宁波: '330200',
  温州: '330300',
  湖州: '330500',
  绍兴: '330600',
  义乌: '330782',
  台州: '331000',
  上海: '310000',
  北京: '110000',
  重庆: '500000',
  深圳: '440300',
  广州: '440100',
  佛山: '440600',
  东莞: '441900',
  苏州: '320500',
  无锡: '320200',
  常州: '320400',
  南京: '320100',
  昆山: '320583',
  合肥: '340100',
  芜湖: '340200',
  武汉: '420100',
  长沙: '430100',
  西安: '610100',
  成都: '510100',
  厦门: '350200',
  济南: '370100',
  青岛: '370200',
  洛阳: '410300',
  赣州: '360700',
};

const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const CHECKS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** The check digit of an organisation code (GB 11714), made wrong on purpose: no real firm bears such a code. */
function wrongOrganisationCheck(body: string): string {
  const sum = ORGANISATION_WEIGHTS.reduce(
    (total, weight, place) => total + weight * ALPHABET.indexOf(body.charAt(place)),
    0,
  );
  const right = (11 - (sum % 11)) % 11;
  return String((right + 3) % 10);
}

/** An invented 统一社会信用代码: the outer check character holds, the organisation code inside does not. */
export function inventUscc(place: string, number: number): string {
  const body = `MA${String(between(100, 899, number, 1))}${String(number).padStart(3, '0')}`;
  const front = `91${AREAS[place] ?? '330681'}${body}${wrongOrganisationCheck(body)}`;
  const check = [...CHECKS].find(candidate => usccFault(front + candidate) === null);
  if (!check) throw new Error(`No check character fits ${front}.`);
  return front + check;
}

/** The registered name of an invented firm. */
export function firmName(firm: string, place: string, isForeign: boolean): string {
  return isForeign && place !== '香港' ? `${firm}（${place}）有限公司` : `${place}${firm}有限公司`;
}

const SURNAMES = [...'顾颜温覃鲍柯凌翁殷尉邬卫柳褚虞'];
const GIVEN = ['总监', '经理', '董事长', '副总', '部长'] as const;
const NAMES = [
  '思远',
  '明哲',
  '若兰',
  '子墨',
  '书涵',
  '嘉禾',
  '亦辰',
  '清扬',
  '知行',
  '语宁',
  '景行',
  '望舒',
];

/** An invented person to talk to; the number begins with a prefix that no mobile has. */
export function inventContact(number: number, place = 0): { name: string; position: string; phone: string } {
  const prefix = pick(['160', '161', '163', '164'], number, place, 3);
  return {
    name: pick(SURNAMES, number, place, 4) + pick(NAMES, number, place, 5),
    position: pick(GIVEN, number, place, 6),
    phone: `${prefix}${String(between(10_000_000, 99_999_999, number, place, 8))}`,
  };
}
