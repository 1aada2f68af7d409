'use client';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import type { MergeInvestorsInput } from '@/lib/domain/investor-input';
import { defaultSide, type MergeField, type MergePreview } from '@/lib/domain/investor-merge';
import type { Outcome } from '@/lib/domain/outcome';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { formText } from '../ui/form-text';
import { LinkButton } from '../ui/link-button';
import { notify } from '../ui/notify';
import { RefusalNote } from '../ui/refusal-note';
import { Textarea } from '../ui/textarea';
import { useDeed } from '../ui/use-deed';
import { useReady } from '../ui/use-ready';
import { MergeLines } from './merge-lines';

type Props = {
  preview: MergePreview;
  merge: (input: MergeInvestorsInput) => Promise<Outcome<{ mergeId: string }>>;
};

function movesInWords({ leads, contacts, claims, risks }: MergePreview['moves']): string {
  const parts = [
    `${leads} 条线索（连同跟进和材料）`,
    `${contacts} 位联系人`,
    `${claims} 项首谈备案`,
    `${risks} 条风险提示`,
  ];
  return parts.join('、');
}

/** Two cards become one: which value stays, line by line, what moves along, and why. */
export function MergeForm({ preview, merge }: Props) {
  const router = useRouter();
  const ready = useReady();
  const [fromMerged, setFromMerged] = useState<MergeField[]>(
    preview.lines.filter(line => defaultSide(line) === 'merged').map(line => line.field),
  );
  const deed = useDeed(merge, () => {
    notify({ message: `已并入「${preview.merged.name}」，可在合并记录里撤销`, tone: 'ok' });
    router.push(`/investors/${preview.kept.id}`);
  });
  const choose = (field: MergeField, side: 'kept' | 'merged') =>
    setFromMerged(before => [
      ...before.filter(other => other !== field),
      ...(side === 'merged' ? [field] : []),
    ]);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (deed.pending) return;
    deed.send({
      keptId: preview.kept.id,
      mergedId: preview.merged.id,
      keptVersion: preview.kept.version,
      mergedVersion: preview.merged.version,
      fromMerged,
      reason: formText(new FormData(event.currentTarget), 'reason'),
    });
  };
  return (
    <form
      data-ready={ready}
      aria-label="合并投资方"
      noValidate
      onSubmit={submit}
      className="flex flex-col gap-4"
    >
      <RefusalNote message={deed.message} />
      <MergeLines preview={preview} fromMerged={fromMerged} onChoose={choose} />
      <p className="text-table text-2">
        随同移到「{preview.kept.name}」的有：{movesInWords(preview.moves)}
        。两家的名称都留作曾用名，企业荣誉合在一起。
      </p>
      <Field label="合并原因" required error={deed.errors.reason}>
        {control => <Textarea {...control} name="reason" maxLength={500} />}
      </Field>
      <div className="flex justify-end gap-2">
        <LinkButton href={`/investors/${preview.kept.id}`}>取消</LinkButton>
        <Button type="submit" variant="primary" pending={deed.pending} pendingText="合并中…">
          合并投资方
        </Button>
      </div>
    </form>
  );
}
