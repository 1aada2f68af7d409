import type { Account, User } from 'next-auth';
import { loadActor } from '../../db/actor';
import { findLinkedStaff, linkIdentity, recordExternalTry } from '../../db/external-identity';
import { findSecondFactor } from '../../db/second-factor';
import type { IdentityRefusal } from '../../domain/identity';
import { requestOrigin } from '../request';
import { takeLinking } from './linking';

/** Somebody signed in came back from a provider to link the account there; answers where to go. */
async function finishLinking(
  staffId: string,
  account: { provider: string; subject: string; label: string },
): Promise<string> {
  const { address } = await requestOrigin();
  const actor = await loadActor(staffId, address);
  if (!actor) return '/sign-in?error=disabled';
  const reason = await linkIdentity(actor, account);
  return reason === null ? '/account?identity=linked' : `/account?identity=${reason}`;
}

/** An outside account is one factor: whoever has set up a second one here is asked for both, at the form. */
async function whyNotAdmitted(
  staff: { staffId: string; isDisabled: boolean } | null,
): Promise<IdentityRefusal | null> {
  if (staff === null) return 'unlinked';
  if (staff.isDisabled) return 'disabled';
  return (await findSecondFactor(staff.staffId))?.isEnabled ? 'factor' : null;
}

/**
 * What follows when a provider has vouched for somebody: a link that was asked for in this session, or a
 * sign-in of the person it is linked to. It never makes an account. True lets the sign-in go on as the
 * person's own; an address turns away.
 */
export async function admit(user: User, account: Account): Promise<true | string> {
  const { provider, providerAccountId: subject } = account;
  const label = (user.name ?? subject).slice(0, 80);
  const linking = await takeLinking(provider);
  if (linking) return finishLinking(linking.staffId, { provider, subject, label });
  const { address } = await requestOrigin();
  const staff = await findLinkedStaff(provider, subject);
  const reason = await whyNotAdmitted(staff);
  await recordExternalTry({ provider, label, address, staff, reason });
  if (reason !== null || staff === null) return `/sign-in?error=${reason}`;
  // The library hands this same object on to the token: from here on it is the person of the desk.
  user.id = staff.staffId;
  return true;
}
