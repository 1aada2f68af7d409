'use client';
import { Plus } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { TAG_COLOUR_NAMES, type TagDetail } from '@/lib/domain/tag';
import { Button } from '../ui/button';
import { Empty } from '../ui/empty';
import { notify } from '../ui/notify';
import { StatusBadge } from '../ui/status-badge';
import { Table } from '../ui/table';
import { Td } from '../ui/td';
import { Th } from '../ui/th';
import { useDeed } from '../ui/use-deed';
import { MergeTag } from './merge-tag';
import type { TagActions } from './tag-actions';
import { TagChip } from './tag-chip';
import { TagForm } from './tag-form';

type TagTableProps = { tags: TagDetail[]; actions: TagActions };
type Opened = { kind: 'add' } | { kind: 'edit' | 'merge'; tag: TagDetail };

/** Every tag with its use; a number opens the leads behind it. */
export function TagTable({ tags, actions }: TagTableProps) {
  const router = useRouter();
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = (): void => setOpened(null);
  const retiring = useDeed(actions.retire, () => {
    notify({ message: '标签已更新，已有此标签的线索不变', tone: 'ok' });
    router.refresh();
  });
  const retire = (tag: TagDetail): void => retiring.send({ tagId: tag.id, retire: !tag.isRetired });
  return (
    <>
      <div>
        <Button
          variant="primary"
          icon={<Plus className="size-4" aria-hidden />}
          onClick={() => setOpened({ kind: 'add' })}
        >
          新增标签
        </Button>
      </div>
      {retiring.message && (
        <p role="alert" className="text-table text-danger">
          {retiring.message}
        </p>
      )}
      {tags.length === 0 ? (
        <Empty title="还没有标签。" hint="标签用来记台账字段以外的事，例如“省重点”“乡贤回归”。" />
      ) : (
        <Table label="标签">
          <thead>
            <tr>
              <Th>标签</Th>
              <Th className="max-sm:hidden">颜色</Th>
              <Th num>线索</Th>
              <Th className="max-sm:hidden">状态</Th>
              <Th>操作</Th>
            </tr>
          </thead>
          <tbody>
            {tags.map(tag => (
              <Row
                key={tag.id}
                tag={tag}
                canMerge={tags.length > 1}
                onOpen={kind => setOpened({ kind, tag })}
                onRetire={() => retire(tag)}
              />
            ))}
          </tbody>
        </Table>
      )}
      {opened?.kind === 'merge' && (
        <MergeTag tag={opened.tag} tags={tags} merge={actions.merge} onClose={close} />
      )}
      {(opened?.kind === 'add' || opened?.kind === 'edit') && (
        <TagForm tag={opened.kind === 'edit' ? opened.tag : null} actions={actions} onClose={close} />
      )}
    </>
  );
}

type RowProps = {
  tag: TagDetail;
  canMerge: boolean;
  onOpen: (kind: 'edit' | 'merge') => void;
  onRetire: () => void;
};

function Row({ tag, canMerge, onOpen, onRetire }: RowProps) {
  return (
    <tr>
      <Td head>
        <TagChip tag={tag} />
      </Td>
      <Td className="max-sm:hidden">{TAG_COLOUR_NAMES[tag.colour - 1]}</Td>
      <Td num>
        <Link href={`/leads?tag=${tag.id}`} prefetch={false} className="text-accent hover:underline">
          {tag.leadCount}
        </Link>
      </Td>
      <Td className="max-sm:hidden">
        <StatusBadge tone={tag.isRetired ? 'neutral' : 'ok'}>
          {tag.isRetired ? '已停用' : '使用中'}
        </StatusBadge>
      </Td>
      <Td>
        <span className="flex flex-wrap">
          <Button size="sm" variant="quiet" className="-ml-2" onClick={() => onOpen('edit')}>
            修改
          </Button>
          {canMerge && (
            <Button size="sm" variant="quiet" onClick={() => onOpen('merge')}>
              合并
            </Button>
          )}
          <Button size="sm" variant="quiet" onClick={onRetire}>
            {tag.isRetired ? '恢复' : '停用'}
          </Button>
        </span>
      </Td>
    </tr>
  );
}
