'use client';
import { type ChainView, HOLDER_NAMES, type HolderRoleKey, type HolderView } from '@/lib/domain/holder';
import { TRANSFER_STATE_NAMES } from '@/lib/domain/transfer';
import { Fold } from '../ui/fold';
import { Note } from '../ui/note';
import { Section } from '../ui/section';
import { useLeadDesk } from './lead-desk';

/** Those whom a project should have in any case; the others are named once there is one. */
const ALWAYS: readonly HolderRoleKey[] = ['leader', 'unit', 'officer'];

function Present({ role, holder }: { role: HolderRoleKey; holder: HolderView | undefined }) {
  return (
    <div className="grid grid-cols-[5rem_1fr] gap-3 border-b border-hairline py-1 last:border-b-0">
      <dt className="text-table text-2">{HOLDER_NAMES[role]}</dt>
      <dd className="min-w-0 text-table">
        {holder ? holder.name : <span className="text-3">未指定</span>}
        {holder && <span className="ml-2 text-note text-3 tabular-nums">{holder.startsOn} 起</span>}
      </dd>
    </div>
  );
}

function Parts({ parts, today }: { parts: ChainView['parts']; today: string }) {
  if (parts.length === 0) return null;
  return (
    <div className="mt-2 border-t border-hairline pt-2">
      <h3 className="text-table text-2">统计占比</h3>
      <ul className="text-table">
        {parts.map(({ unitName, percent, startsOn, endsOn }) => (
          <li key={`${unitName}${startsOn}`} className="flex flex-wrap gap-x-2">
            {unitName} {percent}%
            <span className="text-note text-3 tabular-nums">
              {startsOn > today && `${startsOn} 起，`}至 {endsOn}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Offers({ offers }: { offers: ChainView['offers'] }) {
  if (offers.length === 0) return null;
  return (
    <div className="mt-2 border-t border-hairline pt-2">
      <h3 className="text-table text-2">正在流转</h3>
      <ul className="text-table">
        {offers.map(({ unitName, state }) => (
          <li key={unitName}>
            拟转{unitName}
            <span className="ml-2 text-note text-3">{TRANSFER_STATE_NAMES[state]}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** 责任链: who answers for what, since when, and who did before. */
export function ResponsibilityCard() {
  const { chain, today } = useLeadDesk();
  const past = chain.holders.filter(holder => holder.endsOn !== null);
  const roles = (Object.keys(HOLDER_NAMES) as HolderRoleKey[]).map(role => ({
    role,
    holder: chain.holders.find(one => one.role === role && one.endsOn === null),
  }));
  return (
    <Section title="责任链">
      {chain.warning && <Note tone="warn">{chain.warning}</Note>}
      <dl>
        {roles
          .filter(({ role, holder }) => holder || ALWAYS.includes(role))
          .map(({ role, holder }) => (
            <Present key={role} role={role} holder={holder} />
          ))}
      </dl>
      <Offers offers={chain.offers} />
      <Parts parts={chain.parts} today={today} />
      {past.length > 0 && (
        <Fold summary={`以往 ${past.length} 任`} className="mt-1">
          <ul className="text-table">
            {past.map(({ role, name, startsOn, endsOn }) => (
              <li key={`${role}${name}${startsOn}${endsOn}`} className="flex flex-wrap gap-x-2 py-0.5">
                <span className="text-2">{HOLDER_NAMES[role]}</span>
                {name}
                <span className="text-note text-3 tabular-nums">
                  {startsOn} 至 {endsOn}
                </span>
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </Section>
  );
}
