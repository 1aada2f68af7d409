// `node bin/run.mjs FILE ARGS…`: a TypeScript program with the desk's database, running or started for it.
// Standard output belongs to the program alone, so that it can be piped; our own notes go to standard error.
import { notesTo, sayFailure } from './machine/log.mjs';
import { requireNode } from './machine/node-version.mjs';

requireNode();
notesTo(process.stderr);

async function main([file, ...args]) {
  const { onFarewell, runInForeground, stopAll } = await import('./machine/process.mjs');
  const { prepareCode } = await import('./project/prepare.mjs');
  const { borrowDatabase } = await import('./run/borrow.mjs');
  const { appEnvironment } = await import('./up/environment.mjs');
  const { dataFolderOf } = await import('./up/options.mjs');
  const { secretsOf } = await import('./postgres/data-folder.mjs');
  let giveBack = async () => {};
  onFarewell(() => stopAll().then(() => giveBack()));
  await prepareCode();
  const dataFolder = dataFolderOf(process.env.DESK_DATA || '.data');
  const database = await borrowDatabase(dataFolder, process.env);
  giveBack = database.giveBack;
  try {
    const secrets = secretsOf(dataFolder);
    const port = process.env.PORT || 3000;
    const env = appEnvironment({ env: process.env, database, secrets, dataFolder, port });
    return await runInForeground(file, args, { ...env, MIGRATION_DATABASE_URL: database.ownerUrl });
  } finally {
    await giveBack();
  }
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  sayFailure(error);
  process.exitCode = 1;
}
