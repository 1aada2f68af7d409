import type { ClaimView } from '@/lib/domain/claim-view';
import { formatMoney } from '@/lib/domain/money';
import { formatInstant } from '@/lib/format';
import { ClaimStateBadge } from './claim-state';
import { LateBadge } from './late-badge';
import { LeftWords } from './left-words';

/** One claim by its facts: state, days, and what the office said. */
export function ClaimFacts({ claim }: { claim: ClaimView }) {
  const { protectedUntil, protectionLeft, silenceEndsOn, silenceLeft, decision } = claim;
  const holder = claim.holderUnitName === claim.unitName ? null : claim.holderUnitName;
  const facts = [
    { name: '备案单位', value: holder ? `${claim.unitName}（现由${holder}持有）` : claim.unitName },
    { name: '首谈', value: claim.talkedOn },
    {
      name: '提交',
      value: `${formatInstant(new Date(claim.filedAt))} ${claim.filedBy}`,
    },
    { name: '拟投资', value: formatMoney(claim.amountYuan) },
    protectedUntil && {
      name: '保护期至',
      value: (
        <>
          {protectedUntil} {protectionLeft && <LeftWords words={protectionLeft} />}
        </>
      ),
    },
    silenceEndsOn &&
      silenceLeft && {
        name: '须有进展',
        value: (
          <>
            {silenceEndsOn} 前 <LeftWords words={silenceLeft} />
          </>
        ),
      },
    claim.extendedOn && { name: '延期', value: `${claim.extendedOn} ${claim.extensionReason ?? ''}` },
    decision && { name: '办公室', value: `${decision.by}${decision.note ? `：${decision.note}` : ''}` },
    claim.endedOn && { name: '结束', value: `${claim.endedOn} ${claim.endReason ?? ''}` },
  ].filter(fact => fact !== null && fact !== '');
  return (
    <div className="flex flex-col gap-1.5">
      <p className="flex flex-wrap items-center gap-2">
        <ClaimStateBadge state={claim.state} />
        {claim.isLate && <LateBadge />}
        <span className="font-mono text-note text-2">{claim.code}</span>
      </p>
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-table">
        {facts.map(({ name, value }) => (
          <div key={name} className="contents">
            <dt className="whitespace-nowrap text-3">{name}</dt>
            <dd className="min-w-0 break-words tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
