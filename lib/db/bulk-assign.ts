import { toDateColumn } from '../domain/day';
import { done, invalid } from '../domain/outcome';
import { changes, type GetReady, standing, stays } from './bulk-judge';

/** 跟踪人: whoever can be named on a single lead can be named here. The next step follows by trigger. */
export const readyOfficer: GetReady<'officer'> = async (tx, actor, { officerId, reason }) => {
  const officer = await tx.staff.findFirst({
    where: { id: officerId, disabledAt: null },
    select: { name: true },
  });
  if (!officer) return invalid({ officerId: '请在列表中选择跟踪人' });
  return done({
    words: `跟踪人改为${officer.name}`,
    judge: lead => {
      if (lead.officerId === officerId) return stays('same');
      const { endsOn } = lead.responsibleUnit;
      if (endsOn !== null && endsOn < toDateColumn(actor.today)) return stays('unitEnded');
      return changes(lead, {
        patch: { officerId },
        before: standing(lead, { officerId, nextStepOwnerId: null }),
        deed: 'lead.assigned',
        said: { before: { officer: lead.officer?.name ?? null }, after: { officer: officer.name, reason } },
        come: officerId,
        gone: lead.officerId,
      });
    },
  });
};

/** 责任单位: one that is there today. */
export const readyUnit: GetReady<'unit'> = async (tx, actor, { unitCode, reason }) => {
  const unit = await tx.unit.findFirst({
    where: { code: unitCode, OR: [{ endsOn: null }, { endsOn: { gte: toDateColumn(actor.today) } }] },
    select: { shortName: true },
  });
  if (!unit) return invalid({ unitCode: '请选择责任单位' });
  return done({
    words: `责任单位改为${unit.shortName}`,
    judge: lead =>
      changes(lead, {
        patch: { responsibleUnitCode: unitCode },
        deed: 'lead.assigned',
        said: {
          before: { unit: lead.responsibleUnit.shortName },
          after: { unit: unit.shortName, reason },
        },
      }),
  });
};
