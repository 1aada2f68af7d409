import { env } from '../env';

/** The cookie of a session. `__Host-` binds it to this host, over https alone. */
export const SESSION_COOKIE = {
  get name(): string {
    return env.secureCookies ? '__Host-desk.session' : 'desk.session';
  },
};
