import type { BulkOptions } from '@/lib/domain/bulk-view';
import { Checkbox } from '../ui/checkbox';

type TagFieldsProps = { options: BulkOptions; errors: Record<string, string> };
type TagSetProps = { name: string; label: string; tags: BulkOptions['tags']; error: string | undefined };

function TagSet({ name, label, tags, error }: TagSetProps) {
  return (
    <fieldset aria-invalid={error ? true : undefined}>
      <legend className="mb-1 text-table text-2">{label}</legend>
      <div className="flex max-h-40 flex-wrap gap-x-4 overflow-y-auto">
        {tags.map(tag => (
          <Checkbox key={tag.id} name={name} value={tag.id} label={tag.name} />
        ))}
      </div>
      {error && <p className="mt-1 text-note text-danger">{error}</p>}
    </fieldset>
  );
}

/** Which tags come and which go. */
export function TagFields({ options: { tags }, errors }: TagFieldsProps) {
  if (tags.length === 0)
    return <p className="text-table text-2">还没有标签。标签由指挥部办公室建立，建立后可在这里批量加上。</p>;
  return (
    <>
      <TagSet name="add" label="加上" tags={tags} error={errors.add} />
      <TagSet name="remove" label="去掉" tags={tags} error={errors.remove} />
    </>
  );
}
