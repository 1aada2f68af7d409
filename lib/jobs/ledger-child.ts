import { commitFile, type LedgerDeed, previewFile, reasonsFile } from './ledger-deed';

async function perform(deed: LedgerDeed): Promise<unknown> {
  if (deed.deed === 'reasons') return reasonsFile(deed.path, deed.refused);
  return deed.deed === 'preview' ? previewFile(deed) : commitFile(deed);
}

// One deed a process: it is started with the order, answers, and ends. Its memory ends with it.
process.once('message', async (deed: LedgerDeed) => {
  try {
    const value = await perform(deed);
    process.send?.({ value }, () => process.exit(0));
  } catch (error) {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.send?.({ error: reason }, () => process.exit(1));
  }
});
