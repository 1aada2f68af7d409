import type { Outcome } from '@/lib/domain/outcome';
import type { AddTagInput, EditTagInput, MergeTagInput, RetireTagInput } from '@/lib/domain/tag-input';

/** Everything that can be done on the page of the tags. */
export type TagActions = {
  add: (input: AddTagInput) => Promise<Outcome<{ id: string }>>;
  edit: (input: EditTagInput) => Promise<Outcome>;
  merge: (input: MergeTagInput) => Promise<Outcome<{ moved: number }>>;
  retire: (input: RetireTagInput) => Promise<Outcome>;
};
