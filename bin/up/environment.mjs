import { join } from 'node:path';

/** What the app is told. Whatever the operator has set himself stands. */
export function appEnvironment({ env, database, secrets, dataFolder, port }) {
  const url = env.NEXTAUTH_URL || `http://127.0.0.1:${port}`;
  return {
    ...env,
    DATABASE_URL: database.appUrl,
    NEXTAUTH_URL: url,
    NEXTAUTH_SECRET: env.NEXTAUTH_SECRET || secrets.sessionSecret,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY || secrets.actionsKey,
    // The app refuses a plain-text address in production, except where it never leaves this machine.
    ...(url.startsWith('http://127.0.0.1') ? { ALLOW_HTTP: '1' } : {}),
    UPLOAD_DIR: env.UPLOAD_DIR || join(dataFolder, 'uploads'),
    // Beside the uploads, never in the database: what is written there proves the audit from outside.
    AUDIT_ANCHOR_FILE: env.AUDIT_ANCHOR_FILE || join(dataFolder, 'audit-anchor.log'),
    NEXT_TELEMETRY_DISABLED: '1',
  };
}

/** For what changes the shape of the database or fills it the first time. */
export const ownerEnvironment = (env, { ownerUrl }) => ({
  ...env,
  DATABASE_URL: ownerUrl,
  MIGRATION_DATABASE_URL: ownerUrl,
});
