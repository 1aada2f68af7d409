import { DEFAULT_POLICY, type PolicySettings } from '../domain/security-policy';
import { getPolicy, setPolicy } from './security-policy';
import { as } from './testing-actor';

/** Sets the policy as the security administrator would: the defaults, but for what is said. */
export async function underPolicy(change: Partial<PolicySettings>): Promise<void> {
  const { version: _default, ...settings } = DEFAULT_POLICY;
  const { version } = await getPolicy();
  const roles = change.secondFactorRoles ?? settings.secondFactorRoles;
  const outcome = await setPolicy(await as('石岩'), {
    ...settings,
    ...change,
    secondFactorRoles: [...roles],
    version,
  });
  if (!outcome.ok) throw new Error(outcome.message);
}
