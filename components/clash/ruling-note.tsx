import type { RulingView } from '@/lib/domain/claim-view';
import { RULING_NAMES } from '@/lib/domain/clash';
import { formatInstant } from '@/lib/format';

/** What the office ruled, with its reasons; both sides read it. */
export function RulingNote({ ruling }: { ruling: RulingView }) {
  const { kind, unitName, laterPercent, years } = ruling;
  const parts = [
    RULING_NAMES[kind],
    unitName && `由${unitName}承接`,
    laterPercent !== null && years !== null && `后备案单位占 ${laterPercent}%，${years} 年`,
  ].filter(Boolean);
  return (
    <div className="rounded-card bg-sunken px-3 py-2 text-table">
      <p>
        <span className="font-semibold">{ruling.place === 2 ? '终裁' : '裁定'}：</span>
        {parts.join('，')}
        <span className="ml-2 text-note text-3 tabular-nums">{formatInstant(new Date(ruling.ruledAt))}</span>
      </p>
      <p className="break-words text-2">{ruling.reasons}</p>
    </div>
  );
}
