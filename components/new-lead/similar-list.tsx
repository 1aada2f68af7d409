import Link from 'next/link';
import type { SimilarInvestor } from '@/lib/domain/investor-view';
import { WHY_WORDS } from './similar-words';

const wordsOf = ({ why }: SimilarInvestor) => why.map(one => WHY_WORDS[one]).join('、');

/** Likely doubles of the investor, with why and where to look; nothing here stops the saving for good. */
export function SimilarList({ similar }: { similar: SimilarInvestor[] }) {
  return (
    <div aria-live="polite">
      {similar.length > 0 && (
        <section
          aria-label="可能重复的投资方"
          className="rounded-card border border-warn bg-warn-tint px-3 py-2 text-table"
        >
          <h2 className="text-warn">可能已登记过，请先看一看：</h2>
          <ul className="mt-1 flex flex-col gap-1">
            {similar.map((investor, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two firms that may not be named can share every word.
              <li key={`${place}:${investor.name}`}>
                <Match investor={investor} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Match({ investor }: { investor: SimilarInvestor }) {
  return (
    <>
      <p className="text-1">
        {investor.name ?? '已登记的另一家投资方'}
        <span className="ml-2 text-note text-warn">{wordsOf(investor)}</span>
      </p>
      {investor.leads.map(lead => (
        <p key={lead.id} className="pl-3">
          <Link
            href={`/leads/${lead.id}`}
            target="_blank"
            className="text-accent underline-offset-2 hover:underline"
          >
            {lead.title}
          </Link>
          <span className="ml-2 text-note text-2">
            {lead.stageName} · {lead.unitName} · {lead.code}
          </span>
        </p>
      ))}
      {investor.hasOthers && (
        <p className="pl-3 text-note text-2">
          {investor.leads.length > 0 ? '另有' : '已有'}
          他人在跟进，请向指挥部办公室核实首谈归属。
        </p>
      )}
    </>
  );
}
