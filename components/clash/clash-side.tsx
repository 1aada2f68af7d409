import Link from 'next/link';
import type { ClashSideView } from '@/lib/domain/claim-view';
import { formatMoney } from '@/lib/domain/money';
import { formatInstant } from '@/lib/format';

type Props = { title: string; code: string; side: ClashSideView & { filedAt: string } };

/** One side of a dispute in full, for the office: filing, minutes, talks and what was done since. */
export function ClashSide({ title, code, side }: Props) {
  const facts = [
    { name: '提交', value: `${formatInstant(new Date(side.filedAt))} ${side.filedBy}（${code}）` },
    { name: '投资方', value: side.investorName },
    { name: '阶段', value: side.stageName },
    { name: '首谈', value: `${side.talkedOn} ${side.place}；${side.people}` },
    { name: '拟投资', value: formatMoney(side.amountYuan) },
    { name: '备案后跟进', value: `${side.followUps} 次` },
  ];
  return (
    <section aria-label={title} className="min-w-0 rounded-card bg-sunken px-3 py-2">
      <h3 className="text-table font-semibold">
        {title}{' '}
        <Link
          href={`/leads/${side.leadId}`}
          prefetch={false}
          className="ml-1 font-normal text-accent underline-offset-2 hover:underline"
        >
          {side.title}
        </Link>
      </h3>
      <dl className="mt-1 grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-table">
        {facts.map(({ name, value }) => (
          <div key={name} className="contents">
            <dt className="whitespace-nowrap text-3">{name}</dt>
            <dd className="min-w-0 break-words tabular-nums">{value}</dd>
          </div>
        ))}
        <dt className="text-3">纪要</dt>
        <dd className="flex min-w-0 flex-wrap gap-x-3">
          {side.minutes.length === 0 && '—'}
          {side.minutes.map(file => (
            <a
              key={file.id}
              href={`/api/attachments/${file.id}`}
              className="inline-flex min-h-6 items-center break-all text-accent underline-offset-2 hover:underline pointer-coarse:min-h-11"
            >
              {file.fileName}
            </a>
          ))}
        </dd>
      </dl>
      {side.talks.length > 0 && (
        <ul
          aria-label="跟进记录"
          className="mt-2 divide-y divide-hairline border-t border-hairline text-table"
        >
          {side.talks.map(talk => (
            <li key={`${talk.on}${talk.text}`} className="py-1">
              <span className="text-3 tabular-nums">
                {talk.on} {talk.kindName}
              </span>{' '}
              {talk.text}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
