import { loadLedgerVocabulary } from '@/lib/db/ledger-vocabulary';
import { ledgerTemplate } from '@/lib/documents/ledger-template';
import { can } from '@/lib/domain/access';
import { notAllowed } from '@/lib/domain/outcome';
import { handler } from '@/lib/handler';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A blank ledger with today's names as drop-downs; holds nothing of anybody's. */
export const GET = handler('ledger.template', async actor => {
  if (!can(actor, 'ledger.import')) return notAllowed('你的岗位不能导入台账，请联系指挥部办公室。');
  const bytes = new Uint8Array(await ledgerTemplate(await loadLedgerVocabulary()));
  return new Response(bytes, {
    headers: {
      'Content-Type': XLSX,
      'Content-Length': String(bytes.byteLength),
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent('招商台账模板.xlsx')}`,
      'Cache-Control': 'private, no-store',
    },
  });
});
