import {
  ArrowLeftRight,
  BookCheck,
  BookMarked,
  Building2,
  CalendarDays,
  ChartColumn,
  Factory,
  FileInput,
  FileSpreadsheet,
  Goal,
  Handshake,
  House,
  KeyRound,
  LayoutDashboard,
  ListChecks,
  LockKeyhole,
  Menu,
  Search,
  ShieldCheck,
  SlidersHorizontal,
  Stamp,
  Table2,
  Tags,
  Trash2,
  Users,
  Webhook,
  Workflow,
} from 'lucide-react';
import type { NavItem } from '@/components/shell/nav-item';
import { can, canReadSomeLeads, canSomewhere } from '@/lib/domain/access';
import type { Actor } from '@/lib/domain/actor';
import type { GeneralVerb } from '@/lib/domain/verb';
import { mayReadWeekly } from '@/lib/domain/weekly/weekly-report';

const icon = 'size-4';

/** What waits behind a place, for the counts beside its name. */
export type Waiting = { grants: number; tasks: number };

/** The places of the desk; each shows exactly when its page would open. */
export function navItems(actor: Actor, waiting: Waiting = { grants: 0, tasks: 0 }): NavItem[] {
  const leads: NavItem[] = [
    { href: '/', label: '我的工作台', icon: <House className={icon} /> },
    { href: '/board', label: '管道看板', icon: <LayoutDashboard className={icon} /> },
    { href: '/leads', label: '线索台账', icon: <Table2 className={icon} /> },
    { href: '/investors', label: '投资方', icon: <Factory className={icon} /> },
    ...(can(actor, 'pool.take')
      ? [{ href: '/claims', label: '首谈备案', icon: <BookMarked className={icon} /> }]
      : []),
    ...(canSomewhere(actor, 'transfer.offer')
      ? [{ href: '/transfers', label: '流转', icon: <ArrowLeftRight className={icon} /> }]
      : []),
    ...(canSomewhere(actor, 'lead.comment')
      ? [{ href: '/led', label: '包干项目', icon: <Handshake className={icon} /> }]
      : []),
    {
      href: '/tasks',
      label: '督办',
      icon: <ListChecks className={icon} />,
      badge: waiting.tasks > 0 ? { text: String(waiting.tasks), name: '项待你处理' } : undefined,
    },
    { href: '/calendar', label: '日历', icon: <CalendarDays className={icon} /> },
    ...(canSomewhere(actor, 'lead.remove')
      ? [{ href: '/recycle', label: '回收站', icon: <Trash2 className={icon} /> }]
      : []),
    ...(mayReadWeekly(actor)
      ? [{ href: '/reports/weekly', label: '在谈周报', icon: <FileSpreadsheet className={icon} /> }]
      : []),
  ];
  const rest: (NavItem & { verb: GeneralVerb; or?: GeneralVerb })[] = [
    {
      verb: 'report.read',
      href: '/reports/monthly',
      label: '线索月报',
      icon: <ChartColumn className={icon} />,
    },
    { verb: 'ledger.import', href: '/import', label: '导入台账', icon: <FileInput className={icon} /> },
    { verb: 'staff.read', href: '/admin/staff', label: '人员与岗位', icon: <Users className={icon} /> },
    {
      verb: 'grant.decide',
      href: '/admin/grants',
      label: '待批授权',
      icon: <Stamp className={icon} />,
      badge: waiting.grants > 0 ? { text: String(waiting.grants), name: '项待你审批' } : undefined,
    },
    { verb: 'access.read', href: '/admin/access', label: '权限一览', icon: <ShieldCheck className={icon} /> },
    {
      verb: 'policy.edit',
      href: '/admin/security',
      label: '安全策略',
      icon: <LockKeyhole className={icon} />,
    },
    { verb: 'unit.manage', href: '/admin/units', label: '单位', icon: <Building2 className={icon} /> },
    {
      verb: 'industry.manage',
      href: '/admin/industries',
      label: '产业',
      icon: <Workflow className={icon} />,
    },
    { verb: 'tag.manage', href: '/admin/tags', label: '标签', icon: <Tags className={icon} /> },
    { verb: 'target.edit', href: '/admin/targets', label: '目标与基数', icon: <Goal className={icon} /> },
    {
      verb: 'rules.edit',
      href: '/admin/rules',
      label: '年度规则',
      icon: <SlidersHorizontal className={icon} />,
    },
    { verb: 'staff.manage', href: '/admin/jobs', label: '后台任务', icon: <ListChecks className={icon} /> },
    {
      verb: 'key.unit',
      or: 'staff.manage',
      href: '/admin/keys',
      label: '接口密钥',
      icon: <KeyRound className={icon} />,
    },
    {
      verb: 'webhook.manage',
      href: '/admin/webhooks',
      label: '事件推送',
      icon: <Webhook className={icon} />,
    },
    { verb: 'audit.read', href: '/audit', label: '审计记录', icon: <BookCheck className={icon} /> },
  ];
  return [
    ...(canReadSomeLeads(actor) ? leads : []),
    ...rest
      .filter(({ verb, or }) => can(actor, verb) || (or !== undefined && can(actor, or)))
      .map(({ verb, or, ...item }) => item),
  ];
}

/** One thumb wide; the ledger carries the search, 更多 leads everywhere else. */
export function phoneItems(actor: Actor): NavItem[] {
  const size = 'size-5';
  const more: NavItem = { href: '/more', label: '更多', icon: <Menu className={size} /> };
  if (!canReadSomeLeads(actor)) return [...navItems(actor).slice(0, 3), more];
  return [
    { href: '/', label: '工作', icon: <House className={size} /> },
    { href: '/leads', label: '列表', icon: <Table2 className={size} /> },
    { href: '/leads#search', label: '搜索', icon: <Search className={size} /> },
    more,
  ];
}
