import { createServer, type IncomingMessage, type Server } from 'node:http';

/** The desk's four platforms: where they send a person, and what they answer, as recorded. */
const PAGES = ['/wwlogin/sso/login', '/oauth2/auth', '/oauth2/auth.htm', '/open-apis/authen/v1/authorize'];

const zheAnswer = (data: object) => ({ success: true, content: { success: true, responseCode: '0', data } });

const ANSWERS: Record<string, object> = {
  '/cgi-bin/gettoken': { errcode: 0, errmsg: 'ok', access_token: 'app', expires_in: 7200 },
  '/cgi-bin/auth/getuserinfo': { errcode: 0, errmsg: 'ok', userid: 'chengang' },
  '/v1.0/oauth2/userAccessToken': { accessToken: 'person', refreshToken: 'r', expireIn: 7200 },
  '/v1.0/contact/users/me': { nick: '陈刚在钉钉', unionId: 'union', openId: 'open' },
  '/open-apis/authen/v2/oauth/token': { code: 0, access_token: 'person', expires_in: 7200 },
  '/open-apis/authen/v1/user_info': {
    code: 0,
    msg: 'success',
    data: { name: '陈刚在飞书', open_id: 'ou_1' },
  },
  '/gettoken.json': zheAnswer({ accessToken: 'app', expiresIn: '7200' }),
  '/rpc/oauth2/getuserinfo_bycode.json': zheAnswer({ accountId: 7, realmId: 1, lastName: '陈刚在浙政钉' }),
};

/** All four on the address the desk was told of; they ask nobody for anything. */
export class Platforms {
  /** With which parameters people were last sent here. */
  asked = new URLSearchParams();
  private constructor(private readonly server: Server) {}

  static async start(url: string): Promise<Platforms> {
    const server = createServer((request, response) => {
      const { pathname, searchParams } = addressOf(request);
      if (PAGES.includes(pathname)) {
        running.asked = searchParams;
        return response.writeHead(302, { Location: wayBack(pathname, searchParams) }).end();
      }
      request.resume();
      response.writeHead(pathname in ANSWERS ? 200 : 404, { 'Content-Type': 'application/json' });
      return response.end(JSON.stringify(ANSWERS[pathname] ?? {}));
    });
    const running = new Platforms(server);
    const { hostname, port } = new URL(url);
    await new Promise<void>(resolve => server.listen(Number(port), hostname, resolve));
    return running;
  }

  stop(): void {
    this.server.close();
    this.server.closeAllConnections();
  }
}

const addressOf = (request: IncomingMessage): URL => new URL(request.url ?? '', 'http://platform.test');

function wayBack(page: string, asked: URLSearchParams): string {
  const back = new URL(asked.get('redirect_uri') ?? '');
  // 钉钉 has a name of its own for it.
  back.searchParams.set(page === '/oauth2/auth' ? 'authCode' : 'code', 'a-code');
  back.searchParams.set('state', asked.get('state') ?? '');
  return back.href;
}
