import { KeySection } from '@/components/api-key/key-section';
import { now } from '@/lib/clock';
import { listKeyUnits, listOwnKeys } from '@/lib/db/api-key-list';
import { can } from '@/lib/domain/access';
import type { Actor } from '@/lib/domain/actor';
import { create, revoke } from '../admin/keys/actions';

type OwnKeysProps = { actor: Actor; username: string; asksCode: boolean };

/** One's own keys of the interface; nothing for whoever can neither have nor make any. */
export async function OwnKeys({ actor, username, asksCode }: OwnKeysProps) {
  const [keys, units] = await Promise.all([listOwnKeys(actor), listKeyUnits(actor)]);
  const mayOwn = can(actor, 'key.own');
  if (!mayOwn && keys.length === 0) return null;
  return (
    <KeySection
      title="接口密钥"
      now={now().toISOString()}
      {...{ keys, units, mayOwn, username, asksCode, create, revoke }}
    />
  );
}
