import { listOwnIdentities } from '../../db/external-identity';
import type { Actor } from '../../domain/actor';
import { IDENTITY_NAMES, type IdentityView } from '../../domain/identity';
import { identityProviders } from './providers';

/** The outside accounts of whoever asks, under the names their providers bear today. */
export async function listIdentities(actor: Actor): Promise<IdentityView[]> {
  const names = new Map(identityProviders().map(({ id, name }) => [id, name]));
  const identities = await listOwnIdentities(actor);
  return identities.map(identity => ({
    ...identity,
    providerName: names.get(identity.provider) ?? IDENTITY_NAMES[identity.provider] ?? identity.provider,
  }));
}
