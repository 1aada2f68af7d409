import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** A document that the worker writes from plain data: a pdfmake definition or the options of the xlsx library. */
export type DocumentJob = { kind: 'pdf' | 'xlsx'; plan: unknown };

/** Beside the checkout, not beside this module: a build moves modules, the worker runs as it is written. */
function workerFile(): string {
  return join(/* turbopackIgnore: true */ process.cwd(), 'lib', 'documents', 'write-document.mjs');
}

/** Writes a document in a thread of its own. Throws what the writer throws. */
export function writeInWorker(job: DocumentJob): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile(), { workerData: job });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', code =>
      reject(new Error(`The document worker ended with ${code} before it was done.`)),
    );
  });
}
