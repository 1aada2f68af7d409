import { person } from '../../prisma/seed/cast';
import { DEFAULT_POLICY } from '../domain/security-policy';
import { endOtherSessions, endOwnSession, setOwnPassword } from './account';
import { db } from './client';
import { linkIdentity, unlinkIdentity } from './external-identity';
import {
  beginSecondFactor,
  disableSecondFactor,
  enableSecondFactor,
  replaceRecoveryCodes,
} from './second-factor';
import { setPolicy } from './security-policy';
import { closeSession, findLiveTokens, mintSession } from './session';
import { openAttempt, recordSignIn } from './sign-in';
import { as } from './testing-actor';
import { type DoorDeed, reads, writes } from './testing-deeds';

const HERE = { address: '10.0.0.1', agent: '' };
const OUTSIDE = { provider: 'oidc', subject: 'issuer#1', label: '王芳' };

const changing = writes(async () => {
  const actor = await as('王芳');
  return () => setOwnPassword(actor, 'hash', 'this one');
});

const starting = (name: string): DoorDeed =>
  writes(async () => {
    const actor = await as(name);
    return () => beginSecondFactor(actor, 'sealed');
  });

/** A second factor that was started and waits for its first code. */
const confirming = (name: string): DoorDeed =>
  writes(async () => {
    const actor = await as(name);
    await beginSecondFactor(actor, 'sealed');
    const enabling = { sealedSecret: 'sealed', step: 1, codeHashes: ['a'], token: 'this one' };
    return () => enableSecondFactor(actor, enabling);
  });

/** The doors of one's own account, of the policy and of sessions, done rightfully once. */
export const ACCOUNT_DEEDS: Readonly<Record<string, DoorDeed>> = {
  'account.changePassword': changing,
  'renew.changePassword': changing,
  'account.endSession': writes(async () => {
    const actor = await as('王芳');
    await mintSession(actor.staffId, HERE);
    const session = await db.session.findFirstOrThrow({ where: { staffId: actor.staffId } });
    return () => endOwnSession(actor, session.id, 'this one');
  }),
  'account.endOtherSessions': writes(async () => {
    const actor = await as('王芳');
    await mintSession(actor.staffId, HERE);
    return () => endOtherSessions(actor, 'this one');
  }),
  'account.startSecondFactor': starting('王芳'),
  'renew.startSecondFactor': starting('李明'),
  'account.confirmSecondFactor': confirming('陈刚'),
  'renew.confirmSecondFactor': confirming('周敏'),
  'account.renewRecoveryCodes': writes(async () => {
    const actor = await as('陈刚');
    return () => replaceRecoveryCodes(actor, ['b']);
  }),
  'account.removeSecondFactor': writes(async () => {
    const actor = await as('陈刚');
    return () => disableSecondFactor(actor);
  }),
  'identity.link': writes(async () => {
    const actor = await as('王芳');
    return () => linkIdentity(actor, OUTSIDE);
  }),
  'identity.unlink': writes(async () => {
    const actor = await as('王芳');
    const identity = await db.externalIdentity.findFirstOrThrow({ where: { staffId: actor.staffId } });
    return () => unlinkIdentity(actor, { identityId: identity.id });
  }),
  'policy.set': writes(async () => {
    const actor = await as('石岩');
    return () => setPolicy(actor, { ...DEFAULT_POLICY, secondFactorRoles: [], idleMinutes: 20 });
  }),
  'stream.open': reads(async () => () => findLiveTokens(['a token'])),
  signOut: writes(async () => {
    const actor = await as('王芳');
    const token = await mintSession(actor.staffId, HERE);
    return () => closeSession(actor, token);
  }),
  '/api/auth/[...nextauth]': writes(async () => {
    const { id: staffId, username } = person('王芳');
    const attempt = { username, address: HERE.address, lane: 'stranger' } as const;
    return async () => recordSignIn(attempt, { id: await openAttempt(attempt), staffId });
  }),
};
