import { isKeyOf, ORIGIN_NAMES } from '@/lib/domain/labels';
import type { LeadRow } from '@/lib/domain/lead-view';
import type { ChoicePart } from '@/lib/domain/ledger-cell';
import { invalid, type Outcome } from '@/lib/domain/outcome';
import type { LedgerActions } from './editing-desk';

export type Choice = { value: string; label: string };
export type Chosen = Choice & { reason: string };

type Part = {
  label: string;
  /** What it is called when nobody is chosen; absent where somebody has to be. */
  empty?: string;
  /** The field of the deed, where its refusals stand. */
  field: string;
  of: (row: LeadRow) => string | null;
  /** The line with this choice. */
  with: (choice: Choice) => Partial<LeadRow>;
};

const nameOf = ({ value, label }: Choice): string | null => (value === '' ? null : label);

export const PARTS: Record<ChoicePart, Part> = {
  officer: {
    label: '跟踪人',
    empty: '未指派',
    field: 'officerId',
    of: row => row.officerId,
    with: choice => ({ officerId: choice.value || null, officerName: nameOf(choice) }),
  },
  unit: {
    label: '责任单位',
    field: 'responsibleUnitCode',
    of: row => row.responsibleUnitCode,
    with: ({ value, label }) => ({ responsibleUnitCode: value, unitName: label }),
  },
  leader: {
    label: '包干领导',
    empty: '未指定',
    field: 'responsibleLeaderId',
    of: row => row.responsibleLeaderId,
    with: choice => ({ responsibleLeaderId: choice.value || null, responsibleLeaderName: nameOf(choice) }),
  },
  taskForce: {
    label: '专班',
    empty: '不设专班',
    field: 'taskForceCode',
    of: row => row.taskForceCode,
    with: choice => ({ taskForceCode: choice.value || null, taskForceName: nameOf(choice) }),
  },
  origin: {
    label: '外招/内生',
    field: 'origin',
    of: row => row.origin,
    with: ({ value }) => ({ origin: isKeyOf(ORIGIN_NAMES, value) ? value : null }),
  },
};

/** Does the deed behind a choice; all other parts of the lead stay as they are. */
export function chooseFor(
  actions: LedgerActions,
  part: ChoicePart,
  row: LeadRow,
  { value, reason }: Chosen,
): Promise<Outcome<{ version: number }>> {
  const { id: leadId, version } = row;
  if (part === 'origin') {
    if (!isKeyOf(ORIGIN_NAMES, value)) return Promise.resolve(invalid({ origin: '请选择外招或内生' }));
    return actions.classify({
      leadId,
      version,
      origin: value,
      excludedReason: row.excludedReason ?? '',
      reason,
    });
  }
  return actions.assign({
    leadId,
    version,
    officerId: part === 'officer' ? value || null : row.officerId,
    responsibleUnitCode: part === 'unit' ? value : row.responsibleUnitCode,
    responsibleLeaderId: part === 'leader' ? value || null : row.responsibleLeaderId,
    ...(part === 'taskForce' && { taskForceCode: value || null }),
    reason,
  });
}
