'use client';
import { useRouter } from 'next/navigation';
import { isSaved, viewHref } from '@/lib/domain/view';
import { Button } from '../ui/button';
import { LinkButton } from '../ui/link-button';
import { notify } from '../ui/notify';
import { useDeed } from '../ui/use-deed';
import type { ViewBarProps } from './view-bar';

/** 有未保存修改: into the view, into a new one, or away with it. Somebody else's view can only be copied. */
export function ViewChanges({
  current,
  asked,
  path,
  views,
  actions,
  onSaveAs,
}: ViewBarProps & { onSaveAs: () => void }) {
  const router = useRouter();
  const deed = useDeed(actions.update, () => {
    notify({ message: `已更新视图「${current.name}」` });
    router.refresh();
  });
  const own = isSaved(current) && current.isOwn ? current : null;
  return (
    <>
      <span role="status" className="text-note text-2 max-sm:sr-only">
        {isSaved(current) ? '有未保存修改' : '当前条件未保存'}
      </span>
      {own && (
        <Button
          size="sm"
          pending={deed.pending}
          onClick={() => deed.send({ viewId: own.id, version: own.version, ...asked })}
        >
          更新
        </Button>
      )}
      {views.maySave && (
        <Button size="sm" onClick={onSaveAs}>
          {isSaved(current) ? '另存为' : '存为视图'}
        </Button>
      )}
      <LinkButton size="sm" variant="quiet" href={viewHref(path, current)}>
        重置
      </LinkButton>
      {deed.message && (
        <span role="alert" className="text-note text-danger">
          {deed.message}
        </span>
      )}
    </>
  );
}
