import type { Profile } from 'next-auth';
import type { OAuthConfig } from 'next-auth/providers/oauth';
import { codeOf, requireText, type Vouched } from './exchange';

type Exchange = (facts: {
  code: string;
  redirectUri: string;
  /** The PKCE verifier; null where the provider knows no PKCE. */
  verifier: string | null;
}) => Promise<Vouched>;

type Custom = {
  id: string;
  name: string;
  clientId: string;
  clientSecret: string;
  /** The page where people say yes, with what it wants beside redirect_uri, state and response_type. */
  authorization: { url: string; params: Record<string, string> };
  hasPkce?: boolean;
  exchange: Exchange;
};

/**
 * A provider with exchanges of its own. The code is turned into a person in one step; what the provider gave
 * us on the way (access tokens) is used there and then forgotten.
 */
export function customProvider({ hasPkce = false, ...custom }: Custom): OAuthConfig<Profile> {
  return {
    id: custom.id,
    name: custom.name,
    type: 'oauth',
    clientId: custom.clientId,
    clientSecret: custom.clientSecret,
    idToken: false,
    checks: hasPkce ? ['state', 'pkce'] : ['state'],
    authorization: custom.authorization,
    token: {
      async request({ params, checks, provider }) {
        const code = codeOf(custom.id, params, checks);
        const redirectUri = provider.callbackUrl;
        const vouched = await custom.exchange({ code, redirectUri, verifier: checks.code_verifier ?? null });
        return { tokens: { ...vouched } };
      },
    },
    userinfo: {
      request: ({ tokens }) => ({
        sub: requireText(custom.id, tokens, 'subject'),
        name: requireText(custom.id, tokens, 'label'),
      }),
    },
    profile: ({ sub = '', name = '' }) => ({ id: sub, name }),
  };
}
