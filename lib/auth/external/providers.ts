import type { NextAuthOptions } from 'next-auth';
import type { IdentityProvider } from '../../domain/identity';
import { env, IDENTITY_KINDS } from '../../env';
import { dingtalk } from './dingtalk';
import { feishu } from './feishu';
import { oidc } from './oidc';
import { wecom } from './wecom';
import { zhezhengding } from './zhezhengding';

type Provider = NextAuthOptions['providers'][number];

function on<Settings>(settings: Settings | null, make: (settings: Settings) => Provider): Provider[] {
  return settings === null ? [] : [make(settings)];
}

/** The outside providers whose settings are complete, in the order of the buttons. */
export function externalProviders(): Provider[] {
  return [
    ...on(env.identity('zhezhengding'), zhezhengding),
    ...on(env.identity('dingtalk'), dingtalk),
    ...on(env.identity('wecom'), wecom),
    ...on(env.identity('feishu'), feishu),
    ...on(env.identity('oidc'), oidc),
  ];
}

/** Their names for the screens. */
export function identityProviders(): IdentityProvider[] {
  return externalProviders().map(({ id, name }) => ({ id, name }));
}

export const isExternal = (provider: string): boolean =>
  IDENTITY_KINDS.some(kind => kind === provider) && identityProviders().some(({ id }) => id === provider);
