import { env } from '../env';

export const SESSION_COOKIE = {
  get name(): string {
    return env.secureCookies ? '__Host-desk.session' : 'desk.session';
  },
};
