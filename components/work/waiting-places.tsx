import Link from 'next/link';
import { Section } from '../ui/section';
import { workItemClass, workListClass } from './work-list-class';

/** A place where something waits for the viewer's word, and how much. */
export type WaitingPlace = { label: string; count: number; href: string };

/** 等我处理: places with nothing waiting stay away, and with them the whole sheet. */
export function WaitingPlaces({ places }: { places: readonly WaitingPlace[] }) {
  const waiting = places.filter(place => place.count > 0);
  if (waiting.length === 0) return null;
  return (
    <Section title="等我处理">
      <ul className={workListClass(false)}>
        {waiting.map(({ label, count, href }) => (
          <li key={href} className={`${workItemClass} flex items-baseline gap-3`}>
            <Link href={href} prefetch={false} className="min-w-0 flex-1 after:absolute after:inset-0">
              {label}
            </Link>
            <span className="font-semibold tabular-nums">{count} 项</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
