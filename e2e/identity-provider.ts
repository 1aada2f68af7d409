import { createServer, type Server } from 'node:http';
import Provider from 'oidc-provider';

/**
 * An OpenID Connect provider as an office might run one, on the address the desk was told of. Whoever comes is
 * `person`: it asks nobody for a password.
 */
export class IdentityProvider {
  person = 'nobody';
  private constructor(private readonly server: Server) {}

  static async start(issuer: string, redirectUri: string): Promise<IdentityProvider> {
    const provider = makeProvider(issuer, redirectUri);
    const answer = provider.callback();
    const server = createServer((request, response) => {
      if (!request.url?.startsWith('/enter/')) return answer(request, response);
      const login = { accountId: running.person };
      provider.interactionFinished(request, response, { login }).catch(error => response.destroy(error));
    });
    const running = new IdentityProvider(server);
    const { hostname, port } = new URL(issuer);
    await new Promise<void>(resolve => server.listen(Number(port), hostname, resolve));
    return running;
  }

  stop(): void {
    this.server.close();
    this.server.closeAllConnections();
  }
}

function makeProvider(issuer: string, redirectUri: string): Provider {
  return new Provider(issuer, {
    clients: [
      {
        client_id: process.env.OIDC_CLIENT_ID ?? '',
        client_secret: process.env.OIDC_CLIENT_SECRET ?? '',
        redirect_uris: [redirectUri],
      },
    ],
    cookies: { keys: ['a key of the tests'] },
    pkce: { required: () => true },
    ttl: { AccessToken: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
    // The name belongs into the token: the desk asks for nothing more.
    conformIdTokenClaims: false,
    claims: { openid: ['sub'], profile: ['name'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, interaction) => `/enter/${interaction.uid}` },
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id, name: `外部 ${id}` }) }),
    async loadExistingGrant({ oidc }) {
      const { client, session } = oidc;
      if (!client || !session?.accountId) return undefined;
      const grant = new oidc.provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
  });
}
