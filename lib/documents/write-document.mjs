// Writes documents off the request's thread: a long list or a PDF takes seconds of computing.
// Plain JavaScript run by file name, so that neither the bundler nor a loader stands between.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';

const require = createRequire(import.meta.url);

const layouts = {
  // Thin lines as on official tables.
  official: {
    hLineWidth: () => 0.5,
    vLineWidth: () => 0.5,
    paddingLeft: () => 1.6,
    paddingRight: () => 1.6,
    paddingTop: () => 2,
    paddingBottom: () => 2,
  },
};

const footer = (page, pages) => ({
  text: `第 ${page} 页 共 ${pages} 页`,
  alignment: 'center',
  fontSize: 8,
  margin: [0, 8, 0, 0],
});

async function writePdf(definition) {
  const pdfmake = require('pdfmake');
  const fonts = dirname(require.resolve('@expo-google-fonts/noto-sans-sc/package.json'));
  const normal = join(fonts, '400Regular', 'NotoSansSC_400Regular.ttf');
  const bold = join(fonts, '700Bold', 'NotoSansSC_700Bold.ttf');
  pdfmake.setFonts({ NotoSansSC: { normal, bold, italics: normal, bolditalics: bold } });
  pdfmake.setLocalAccessPolicy(path => path === normal || path === bold);
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setTableLayouts(layouts);
  return pdfmake.createPdf({ ...definition, footer }).getBuffer();
}

async function writeWorkbook(options) {
  const { writeXlsx } = await import('hucre/xlsx');
  return writeXlsx(options);
}

const { kind, plan } = workerData;
const bytes = new Uint8Array(await (kind === 'pdf' ? writePdf(plan) : writeWorkbook(plan)));
parentPort.postMessage(bytes, [bytes.buffer]);
