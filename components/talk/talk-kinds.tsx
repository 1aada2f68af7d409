'use client';
import { ACTIVITY_NAMES, type ActivityKey } from '@/lib/domain/labels';

type TalkKindsProps = {
  kinds: readonly ActivityKey[];
  chosen: string;
  set: (name: string, text: string) => void;
};

/** In which way one talked; one is chosen from the start. */
export function TalkKinds({ kinds, chosen, set }: TalkKindsProps) {
  return (
    <fieldset className="flex flex-wrap gap-1">
      <legend className="sr-only">方式</legend>
      {kinds.map(kind => (
        <label
          key={kind}
          className="inline-flex h-7 items-center rounded-input border border-hairline px-2 text-table text-2 hover:bg-sunken has-checked:border-accent has-checked:bg-selected has-checked:text-1 has-focus-visible:outline-2 has-focus-visible:outline-accent pointer-coarse:h-11 pointer-coarse:px-3"
        >
          <input
            type="radio"
            name="kind"
            value={kind}
            checked={chosen === kind}
            onChange={() => set('kind', kind)}
            className="sr-only"
          />
          {ACTIVITY_NAMES[kind]}
        </label>
      ))}
    </fieldset>
  );
}
