import type { BulkKind } from '@/lib/domain/bulk-change';
import type { TypedChange } from '@/lib/domain/bulk-input';

/** A change as its form has it; what is wrong with it the server says, field by field. */
export function typedChange(kind: BulkKind, form: FormData): TypedChange {
  const text = (name: string): string => String(form.get(name) ?? '');
  const choice = (name: string): string | null => text(name) || null;
  const all = (name: string): string[] => form.getAll(name).map(String);
  const reason = text('reason');
  switch (kind) {
    case 'officer':
      return { kind, officerId: text('officerId'), reason };
    case 'unit':
      return { kind, unitCode: text('unitCode'), reason };
    case 'industry':
      return { kind, industryKey: text('industryKey'), chainNodeKey: choice('chainNodeKey'), reason };
    case 'tag':
      return { kind, add: all('add'), remove: all('remove') };
    case 'suspend': {
      const status = text('status') === 'lost' ? 'lost' : 'paused';
      const { exitReason, note, exitOn, reopenOn } = Object.fromEntries(
        ['exitReason', 'note', 'exitOn', 'reopenOn'].map(name => [name, text(name)]),
      ) as Record<'exitReason' | 'note' | 'exitOn' | 'reopenOn', string>;
      return { kind, status, exitReason, note, exitOn, reopenOn };
    }
    case 'reopen':
      return { kind, reason };
    case 'step':
      return { kind, text: text('text'), on: text('on'), ownerId: choice('ownerId') };
  }
}

/** Errors by the name of the field alone: the server names its place in the whole. */
export const fieldErrors = (errors: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(errors).map(([key, words]) => [key.replace(/^change\./, ''), words]));
