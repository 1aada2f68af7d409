import { createServer } from 'node:http';

/** Answers by name; what is asked stands in the address. */
export type Answers = Record<string, (question: URLSearchParams) => Promise<unknown>>;

/** The barest server there is: JSON over http on a free port of this machine, printed as the first line. */
export function serveAnswers(answers: Answers): void {
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    try {
      const answer = answers[url.pathname.slice(1)];
      if (!answer) throw new Error(`Nobody answers ${url.pathname}.`);
      const body = Buffer.from(JSON.stringify(await answer(url.searchParams)));
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
      response.end(body);
    } catch (error) {
      console.error(error);
      response.writeHead(500).end(String(error));
    }
  });
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    console.log(typeof address === 'object' ? address?.port : address);
  });
}
