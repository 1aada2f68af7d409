import { can } from '../domain/access';
import type { Actor } from '../domain/actor';
import { toDateColumn } from '../domain/day';
import type { AssignInput } from '../domain/lead-input';
import { done, invalid, type Outcome } from '../domain/outcome';
import { type DeedLead, subjectOf } from './lead-deed';
import type { Transaction } from './transaction';

/** A name as the audit keeps it, before and after; null where nobody holds the part. */
type Names = Record<string, string | null>;

/** Who shall hold which part of the lead: columns to write, and the names of what changes, for the audit. */
export type Assigned = {
  columns: {
    officerId: string | null;
    responsibleUnitCode: string;
    responsibleLeaderId: string | null;
    taskForceCode?: string | null;
    serviceOfficerId?: string | null;
    firstTalkOfficerId?: string | null;
  };
  before: Names;
  after: Names;
};

/** People of an assignment; absent from the input means that nothing changes. */
const PEOPLE = [
  { column: 'officerId', name: 'officer', label: '跟踪人' },
  { column: 'responsibleLeaderId', name: 'leader', label: '包干领导' },
  { column: 'serviceOfficerId', name: 'serviceOfficer', label: '服务专员' },
  { column: 'firstTalkOfficerId', name: 'firstTalkOfficer', label: '首谈人' },
] as const;

const nameOf = async (tx: Transaction, id: string | null): Promise<string | null> =>
  id === null ? null : ((await tx.staff.findUnique({ where: { id }, select: { name: true } }))?.name ?? null);

async function readPeople(
  tx: Transaction,
  lead: DeedLead,
  input: AssignInput,
): Promise<Outcome<Pick<Assigned, 'before' | 'after'>>> {
  const [before, after]: [Names, Names] = [{}, {}];
  const errors: Record<string, string> = {};
  for (const { column, name, label } of PEOPLE) {
    const id = input[column];
    if (id === undefined || (id === lead[column] && column !== 'officerId')) continue;
    const person =
      id && (await tx.staff.findFirst({ where: { id, disabledAt: null }, select: { name: true } }));
    if (id && !person) errors[column] = `请在列表中选择${label}`;
    before[name] = await nameOf(tx, lead[column]);
    after[name] = person ? person.name : null;
  }
  return Object.keys(errors).length > 0 ? invalid(errors) : done({ before, after });
}

async function readUnits(
  tx: Transaction,
  actor: Actor,
  lead: DeedLead,
  input: AssignInput,
): Promise<Outcome<Pick<Assigned, 'before' | 'after'>>> {
  const day = toDateColumn(actor.today);
  const find = (code: string) =>
    tx.unit.findFirst({
      where: { code, OR: [{ endsOn: null }, { endsOn: { gte: day } }] },
      select: { shortName: true, kind: true },
    });
  const unit = await find(input.responsibleUnitCode);
  if (!unit) return invalid({ responsibleUnitCode: '请选择责任单位' });
  const names = { before: { unit: lead.responsibleUnit.shortName }, after: { unit: unit.shortName } };
  const { taskForceCode } = input;
  if (taskForceCode === undefined || taskForceCode === lead.taskForceCode) return done(names);
  const taskForce = taskForceCode === null ? null : await find(taskForceCode);
  if (taskForceCode !== null && taskForce?.kind !== 'taskForce')
    return invalid({ taskForceCode: '请选择产业专班' });
  const before = lead.taskForceCode && (await tx.unit.findUnique({ where: { code: lead.taskForceCode } }));
  return done({
    before: { ...names.before, taskForce: before ? before.shortName : null },
    after: { ...names.after, taskForce: taskForce?.shortName ?? null },
  });
}

/** Reads an assignment; who first talked is on record and corrected by the office alone. */
export async function readAssignment(
  tx: Transaction,
  actor: Actor,
  lead: DeedLead,
  input: AssignInput,
): Promise<Outcome<Assigned>> {
  const { officerId, responsibleUnitCode, responsibleLeaderId } = input;
  const { taskForceCode, serviceOfficerId, firstTalkOfficerId } = input;
  const isCorrected = firstTalkOfficerId !== undefined && firstTalkOfficerId !== lead.firstTalkOfficerId;
  if (isCorrected && !can(actor, 'lead.classify', subjectOf(actor, lead)))
    return invalid({ firstTalkOfficerId: '首谈人由指挥部办公室更正' });
  const units = await readUnits(tx, actor, lead, input);
  if (!units.ok) return units;
  const people = await readPeople(tx, lead, input);
  if (!people.ok) return people;
  return done({
    columns: {
      officerId,
      responsibleUnitCode,
      responsibleLeaderId,
      ...(taskForceCode !== undefined && { taskForceCode }),
      ...(serviceOfficerId !== undefined && { serviceOfficerId }),
      ...(firstTalkOfficerId !== undefined && { firstTalkOfficerId }),
    },
    before: { ...units.value.before, ...people.value.before },
    after: { ...units.value.after, ...people.value.after },
  });
}
