/** Runs once before the first request: a server that is set up wrongly says why and does not start. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { whyNotServe, env } = await import('./lib/env');
  const { checkMigrations } = await import('./prisma/migrate');
  const reason = whyNotServe() ?? (await checkMigrations(env.databaseUrl));
  if (reason === null) return;
  process.stderr.write(`${reason}\n`);
  process.exit(1);
}
