'use client';
import { Plus } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useOptimistic, useState, useTransition } from 'react';
import type { Outcome } from '@/lib/domain/outcome';
import type { TagView } from '@/lib/domain/tag';
import type { TagLeadInput } from '@/lib/domain/tag-input';
import { buttonClass } from '../ui/button-class';
import { controlClass } from '../ui/control-class';
import { Disclosure } from '../ui/disclosure';
import { notify } from '../ui/notify';
import { TagChip } from './tag-chip';

type TagEditorProps = {
  leadId: string;
  tags: TagView[];
  /** Offered to those who may change the lead; nothing for everybody else. */
  choices: TagView[];
  canEdit: boolean;
  canManage: boolean;
  tagLead: (input: TagLeadInput) => Promise<Outcome<{ tags: TagView[] }>>;
};

const SEARCHED_FROM = 10;

/** The tags of a lead. A press puts one on or takes it off at once; what is refused goes back and says why. */
export function TagEditor({ leadId, tags, choices, canEdit, canManage, tagLead }: TagEditorProps) {
  const router = useRouter();
  const [shown, show] = useOptimistic(tags);
  const [, start] = useTransition();
  const has = (tag: TagView): boolean => shown.some(({ id }) => id === tag.id);
  const toggle = (tag: TagView): void =>
    start(async () => {
      const isOn = has(tag);
      show(isOn ? shown.filter(({ id }) => id !== tag.id) : [...shown, tag]);
      const change = isOn ? { add: [], remove: [tag.id] } : { add: [tag.id], remove: [] };
      const outcome = await tagLead({ leadId, ...change }).catch(() => null);
      if (!outcome?.ok)
        notify({
          message: outcome?.message ?? '暂时连不上服务器，标签没有改动。请稍后再试。',
          tone: 'danger',
        });
      router.refresh();
    });
  if (!canEdit && shown.length === 0) return null;
  // A tag that is no longer offered can still be taken off.
  const retired = shown.filter(tag => !choices.some(({ id }) => id === tag.id));
  return (
    <section aria-label="标签" className="flex flex-wrap items-center gap-1.5">
      <span className="text-table text-3">标签</span>
      {shown.map(tag => (
        <TagChip key={tag.id} tag={tag} />
      ))}
      {canEdit && (
        <Disclosure
          label="改标签"
          align="start"
          buttonClass={buttonClass('quiet', 'sm')}
          button={
            <>
              <Plus className="size-3.5" aria-hidden />
              {shown.length === 0 ? '加标签' : '改标签'}
            </>
          }
        >
          <TagChoices choices={[...choices, ...retired]} has={has} onToggle={toggle} />
          {canManage && (
            <Link
              href="/admin/tags"
              prefetch={false}
              className="mt-1 flex min-h-8 items-center border-t border-hairline px-2 text-table text-accent hover:underline pointer-coarse:min-h-11"
            >
              维护标签
            </Link>
          )}
        </Disclosure>
      )}
    </section>
  );
}

type TagChoicesProps = {
  choices: TagView[];
  has: (tag: TagView) => boolean;
  onToggle: (tag: TagView) => void;
};

function TagChoices({ choices, has, onToggle }: TagChoicesProps) {
  const [text, setText] = useState('');
  const shown = choices.filter(tag => tag.name.includes(text.trim()));
  return (
    <fieldset className="w-56 max-sm:w-auto">
      <legend className="sr-only">标签</legend>
      {choices.length > SEARCHED_FROM && (
        <input
          type="search"
          aria-label="查找标签"
          placeholder="输入名称查找"
          autoComplete="off"
          value={text}
          onChange={event => setText(event.target.value)}
          className={controlClass}
        />
      )}
      <div className="max-h-72 overflow-y-auto overscroll-contain">
        {shown.map(tag => (
          <label
            key={tag.id}
            className="flex min-h-8 items-center gap-2 rounded-input px-2 py-1 text-table hover:bg-selected pointer-coarse:min-h-11"
          >
            <input type="checkbox" checked={has(tag)} onChange={() => onToggle(tag)} className="size-4" />
            <TagChip tag={tag} />
          </label>
        ))}
        {shown.length === 0 && (
          <p className="px-2 py-1 text-table text-3">
            {choices.length === 0 ? '还没有标签，请指挥部办公室先新增。' : '没有找到，换个词试试'}
          </p>
        )}
      </div>
    </fieldset>
  );
}
