/** Runs once before the first request. Only the Node runtime has anything to check. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { refuseToServeWrongly } = await import('./lib/start');
    await refuseToServeWrongly();
  }
}
