import type { Day } from './day';

export const ROLE_NAMES = {
  officer: '招商员',
  groupLeader: '招商组长',
  unitManager: '招商主任',
  taskForceChief: '产业专班组长',
  office: '指挥部办公室',
  leader: '分管领导',
  reviewer: '部门会签员',
  reportViewer: '报表查看员',
  systemAdministrator: '系统管理员',
  securityAdministrator: '安全管理员',
  auditAdministrator: '审计管理员',
} as const;

export type RoleKey = keyof typeof ROLE_NAMES;

/** A post held today, with the units it reaches: its own and all below. */
export type HeldPost = {
  role: RoleKey;
  unitCode: string;
  unitName: string;
  unitCodes: readonly string[];
  industryKey: string | null;
};

declare const minted: unique symbol;

export type ActorFacts = {
  readonly staffId: string;
  readonly name: string;
  readonly posts: readonly HeldPost[];
  /** Network address of the request, null for a command line. */
  readonly address: string | null;
  readonly today: Day;
  /** For a key of a unit: the units it is cut down to. Only leads of these, by a right to all or to the unit. */
  readonly within?: readonly string[];
};

/** Whoever asks. Only `loadActor` in lib/db/actor.ts makes one: no reading or writing without it. */
export type Actor = ActorFacts & { readonly [minted]: true };

/** Name with unit and role, as the history shows it: 王芳（店口镇 招商员）. */
export function whoIs(actor: Pick<Actor, 'name' | 'posts'>): string {
  const [post] = actor.posts;
  return post ? `${actor.name}（${post.unitName} ${ROLE_NAMES[post.role]}）` : actor.name;
}

/** Every post held at the time, for the audit: 店口镇 招商员、大唐街道 招商组长. */
export function postsOf(actor: Pick<Actor, 'posts'>): string {
  return actor.posts.map(post => `${post.unitName} ${ROLE_NAMES[post.role]}`).join('、');
}
