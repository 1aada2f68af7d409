import { person } from '../../prisma/seed/cast';
import type { Outcome } from '../domain/outcome';
import type { AddPostInput } from '../domain/staff-input';
import { approveGrant } from './grant-decide';
import { findSession, mintSession } from './session';
import { as } from './testing-actor';

/** What a deed answered; a refusal where none belongs says which. */
export function got<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.kind}: ${outcome.message}`);
  return outcome.value;
}

export const kindOf = (outcome: Outcome<unknown>): string => (outcome.ok ? 'done' : outcome.kind);

export const secretOf = (url: string): string => url.split('/').at(-1) ?? '';

/** Signs somebody in and answers whether that session still holds. */
export async function signedIn(staffId: string): Promise<() => Promise<boolean>> {
  const token = await mintSession(staffId, { address: '10.0.0.7', agent: 'test' });
  return async () => (await findSession(token)) !== null;
}

/** A post to ask for, by name: of an officer in 店口 from today, where nothing else is said. */
export const postFor = (name: string, more: Partial<AddPostInput> = {}): AddPostInput => ({
  staffId: person(name).id,
  role: 'officer',
  unitCode: '330681104',
  industryKey: null,
  startsOn: '',
  endsOn: '',
  reason: '任免文件',
  ...more,
});

/** The security administrator of the cast agrees. */
export async function approved(grantId: string): Promise<void> {
  got(await approveGrant(await as('石岩'), { grantId, note: '' }));
}
