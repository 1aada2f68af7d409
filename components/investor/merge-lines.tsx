'use client';
import type { MergeField, MergeLine, MergePreview } from '@/lib/domain/investor-merge';
import { Section } from '../ui/section';

type Props = {
  preview: MergePreview;
  fromMerged: readonly MergeField[];
  onChoose: (field: MergeField, side: 'kept' | 'merged') => void;
};

type SideProps = {
  line: MergeLine;
  side: 'kept' | 'merged';
  isChosen: boolean;
  cardName: string;
  onChoose: Props['onChoose'];
};

function Side({ line, side, isChosen, cardName, onChoose }: SideProps) {
  return (
    <label className="flex min-h-9 items-start gap-2 rounded-input border border-line px-3 py-1.5 text-table hover:bg-sunken has-checked:border-accent has-checked:bg-selected has-focus-visible:outline-2 has-focus-visible:outline-accent pointer-coarse:min-h-11">
      <input
        type="radio"
        name={line.field}
        value={side}
        checked={isChosen}
        onChange={() => onChoose(line.field, side)}
        className="mt-0.5 size-4 shrink-0"
      />
      <span className="min-w-0">
        <span className="sr-only">{cardName}：</span>
        <span className="break-words whitespace-pre-line">{line[side] ?? '（空）'}</span>
      </span>
    </label>
  );
}

/** What the two cards say differently, side by side; what they share needs no choice. */
export function MergeLines({ preview, fromMerged, onChoose }: Props) {
  const { kept, merged, lines } = preview;
  return (
    <Section title="逐项选择保留的内容" note="两家相同的项目不列出">
      {lines.length === 0 ? (
        <p className="text-table text-3">两家的内容没有不同。</p>
      ) : (
        <>
          <div className="hidden grid-cols-[8rem_1fr_1fr] gap-3 pb-1 text-note text-3 sm:grid" aria-hidden>
            <span />
            <span>保留：{kept.name}</span>
            <span>并入：{merged.name}</span>
          </div>
          {lines.map(line => (
            <fieldset
              key={line.field}
              className="grid gap-x-3 gap-y-1 border-t border-hairline py-2 sm:grid-cols-[8rem_1fr_1fr]"
            >
              <legend className="float-left mb-1 text-table text-2 sm:mb-0">{line.label}</legend>
              {(['kept', 'merged'] as const).map(side => (
                <Side
                  key={side}
                  line={line}
                  side={side}
                  isChosen={fromMerged.includes(line.field) === (side === 'merged')}
                  cardName={side === 'kept' ? kept.name : merged.name}
                  onChoose={onChoose}
                />
              ))}
            </fieldset>
          ))}
        </>
      )}
    </Section>
  );
}
