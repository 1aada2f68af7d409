import type { RoleKey } from '../../lib/domain/actor';
import { seedId } from './seed-id';

/**
 * The cast: people with fixed names and ids, used by the demo, the tests and the journeys alike.
 * Written as: name | username | role | unit | industry of a task-force chief.
 */
const LEADING = `
王芳 | wangfang | officer | 330681104
李明 | liming | unitManager | 330681104
陈刚 | chengang | officer | 330681005
周敏 | zhoumin | unitManager | 330681005
赵磊 | zhaolei | taskForceChief | tf-smart-vision | smart-vision
孙丽 | sunli | taskForceChief | tf-high-end-equipment | high-end-equipment
吴静 | wujing | office | office
郑涛 | zhengtao | leader | office
钱红 | qianhong | reviewer | dept-sthj
冯雪 | fengxue | reportViewer | office
许强 | xuqiang | systemAdministrator | office
朱伟 | zhuwei | officer | P01
何平 | heping | groupLeader | 330681001
石岩 | shiyan | securityAdministrator | office
顾明 | guming | auditAdministrator | office
`;

/** Everybody else whom the leads need: one officer in each town, the platforms' and the other task forces' people. */
const SUPPORTING = `
陆遥 | luyao | officer | 330681104
傅佳 | fujia | officer | 330681001
楼晓燕 | louxiaoyan | officer | 330681002
寿文斌 | shouwenbin | officer | 330681003
宣立峰 | xuanlifeng | officer | 330681004
骆小军 | luoxiaojun | officer | 330681102
蒋国华 | jiangguohua | officer | 330681103
斯海英 | sihaiying | officer | 330681106
詹珠 | zhanzhu | officer | 330681108
陶然 | taoran | officer | 330681109
黄榆 | huangyu | officer | 330681110
应杰 | yingjie | officer | 330681111
杨柳 | yangliu | officer | 330681112
边远 | bianyuan | officer | 330681115
寿山 | shoushan | officer | 330681116
郭安 | guoan | officer | 330681117
戚敏 | qimin | officer | 330681119
宋宅 | songzhai | officer | 330681120
周岭 | zhouling | officer | 330681121
石浦 | shipu | officer | 330681122
袁白 | yuanbai | officer | 330681124
金东 | jindong | officer | 330681201
沈悦 | shenyue | unitManager | P01
俞航 | yuhang | officer | P02
邵萍 | shaoping | officer | P03
马越 | mayue | officer | P04
丁科 | dingke | officer | P05
裘实 | qiushi | officer | P06
方舟 | fangzhou | officer | P07
葛港 | gegang | officer | P08
毛珠 | maozhu | officer | P14
倪织 | nizhi | officer | P15
田野 | tianye | taskForceChief | tf-aerospace | aerospace
梁康 | liangkang | taskForceChief | tf-life-health | life-health
石钢 | shigang | taskForceChief | tf-metal-materials | metal-materials
包纱 | baosha | taskForceChief | tf-fashion-textile | fashion-textile
金贝 | jinbei | taskForceChief | tf-pearl-jewelry | pearl-jewelry
叶青 | yeqing | taskForceChief | tf-green-energy | green-energy
车辰 | chechen | taskForceChief | tf-auto-parts | auto-parts
`;

export type Person = {
  id: string;
  name: string;
  username: string;
  role: RoleKey;
  unitCode: string;
  industryKey: string | null;
};

function readPeople(table: string, from: number): Person[] {
  return table
    .trim()
    .split('\n')
    .map((line, index) => {
      const [name = '', username = '', role = '', unitCode = '', industryKey = null] = line.split(' | ');
      return {
        id: seedId('staff', from + index),
        name,
        username,
        role: role as RoleKey,
        unitCode,
        industryKey,
      };
    });
}

export const leadingCast: readonly Person[] = readPeople(LEADING, 1);
export const cast: readonly Person[] = [...leadingCast, ...readPeople(SUPPORTING, 101)];

/** A person of the cast by name; a name that nobody bears is a slip of the caller. */
export function person(name: string): Person {
  const found = cast.find(candidate => candidate.name === name);
  if (!found) throw new Error(`The cast has no ${name}.`);
  return found;
}

/** The password of every demo login, and its argon2id hash with the app's own cost; no secret, and no use elsewhere. */
export const DEMO_PASSWORD = 'zhuji-demo-2026';
export const DEMO_PASSWORD_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$/rCqoypKORK0CyvlMBvaPw$XJgsHsm9UqJFt8Jx/f9YWkdhlIe+7WTC6iaFsIspSwE';
