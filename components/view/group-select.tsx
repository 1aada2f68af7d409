'use client';
import { useRouter } from 'next/navigation';
import { GROUPS, type GroupKey } from '@/lib/domain/list-layout';
import { Select } from '../ui/select';

type GroupSelectProps = {
  group: GroupKey | null;
  path: string;
  /** Everything else of the address. */
  rest: string;
};

/** By what the ledger is grouped; it stands in the address like everything else. */
export function GroupSelect({ group, path, rest }: GroupSelectProps) {
  const router = useRouter();
  const choose = (chosen: string) => {
    const params = new URLSearchParams(rest);
    if (chosen) params.set('group', chosen);
    else params.delete('group');
    router.replace(`${path}?${params}`, { scroll: false });
  };
  return (
    <Select
      aria-label="分组"
      value={group ?? ''}
      onChange={event => choose(event.target.value)}
      empty="不分组"
      options={Object.entries(GROUPS).map(([value, name]) => ({ value, label: `按${name}分组` }))}
      className="w-36 pointer-coarse:w-40"
    />
  );
}
