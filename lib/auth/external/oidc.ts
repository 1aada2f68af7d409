import type { Profile } from 'next-auth';
import type { OAuthConfig } from 'next-auth/providers/oauth';
import type { IdentitySettings } from '../../env';

type Claims = Profile & { iss: string; preferred_username?: string };

/** Any OpenID Connect provider, found by discovery; state, nonce and PKCE are checked by the library. */
export function oidc(settings: IdentitySettings<'oidc'>): OAuthConfig<Claims> {
  const { OIDC_SIGNING_ALG: algorithm, OIDC_TOKEN_AUTH: tokenAuth } = settings;
  return {
    id: 'oidc',
    name: settings.OIDC_LABEL ?? '统一身份认证',
    type: 'oauth',
    wellKnown: `${settings.OIDC_ISSUER.replace(/\/+$/, '')}/.well-known/openid-configuration`,
    clientId: settings.OIDC_CLIENT_ID,
    clientSecret: settings.OIDC_CLIENT_SECRET,
    idToken: true,
    checks: ['state', 'nonce', 'pkce'],
    authorization: { params: { scope: 'openid profile' } },
    client: {
      ...(algorithm && { id_token_signed_response_alg: algorithm }),
      ...(tokenAuth === 'client_secret_post' && { token_endpoint_auth_method: tokenAuth }),
    },
    profile({ iss, sub = '', ...claims }) {
      const names = [claims.name, claims.preferred_username, claims.email];
      const name = names.find(each => typeof each === 'string' && each !== '');
      // A sub is one per issuer: pointed at another one, the desk must not take its people for the old ones.
      return { id: sub && `${iss} ${sub}`, name: name ?? sub };
    },
  };
}
