'use client';
import { CircleAlert } from 'lucide-react';
import { ORIGIN_NAMES } from '@/lib/domain/labels';

type OriginChoiceProps = { chosen: string; error: string | undefined; onChoose: (origin: string) => void };

/** 外招 or 内生: two, so both are seen at once. */
export function OriginChoice({ chosen, error, onChoose }: OriginChoiceProps) {
  return (
    <fieldset aria-describedby={error ? 'origin-error' : undefined}>
      <legend className="mb-1 text-table text-2">
        外招或内生<span className="ml-2 text-note text-3">必填</span>
      </legend>
      <div className="flex gap-2">
        {Object.entries(ORIGIN_NAMES).map(([value, label], index) => (
          <label
            key={value}
            className="flex h-8 flex-1 items-center justify-center rounded-input border border-line px-3 hover:bg-sunken has-checked:border-accent has-checked:bg-selected has-checked:font-semibold has-focus-visible:outline-2 has-focus-visible:outline-accent pointer-coarse:h-11"
          >
            <input
              type="radio"
              id={index === 0 ? 'origin' : undefined}
              name="origin"
              value={value}
              checked={chosen === value}
              onChange={() => onChoose(value)}
              className="sr-only"
            />
            {label}
          </label>
        ))}
      </div>
      {error && (
        <p id="origin-error" className="mt-1 flex items-start gap-1 text-note text-danger">
          <CircleAlert className="mt-0.5 size-3.5 shrink-0" aria-hidden />
          {error}
        </p>
      )}
    </fieldset>
  );
}
