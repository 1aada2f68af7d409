import type { ApproveInput, DeclineInput, GrantInput } from '@/lib/domain/grant-input';
import type { Outcome } from '@/lib/domain/outcome';
import type { HandedLink } from '@/lib/domain/staff-view';

/** What can be done with requests, as the page hands it to its lists. */
export type GrantActions = {
  approve: (input: ApproveInput) => Promise<Outcome>;
  decline: (input: DeclineInput) => Promise<Outcome>;
  withdraw: (input: GrantInput) => Promise<Outcome>;
  collectLink: (input: GrantInput) => Promise<Outcome<HandedLink>>;
};
