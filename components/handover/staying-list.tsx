import type { StayingLead } from '@/lib/domain/handover';

/** What does not move, each with its reason. */
export function StayingList({ stays }: { stays: readonly StayingLead[] }) {
  if (stays.length === 0) return null;
  return (
    <section aria-label="不移交的项目">
      <h3 className="text-table font-semibold text-warn">{stays.length} 个不移交</h3>
      <ul className="divide-y divide-hairline">
        {stays.map(stay => (
          <li key={stay.id} className="py-1 text-table">
            {stay.title ?? '某个项目'}
            <span className="block text-note text-2">{stay.why}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
