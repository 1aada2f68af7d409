/** `answer` is what the server said of a file it took, as parsed JSON; lost is what never reached it. */
export type Sent = { ok: true; answer: unknown } | { ok: false; reason: string; isLost: boolean };

type Sending = {
  url: string;
  name: string;
  file: File;
  fields: Record<string, string>;
  onProgress: (part: number) => void;
};

const refused = '没有传上去，请检查网络后重试';

function answerOf(request: XMLHttpRequest): unknown {
  try {
    return JSON.parse(request.responseText);
  } catch {
    // Not our own answer, perhaps a proxy's page.
    return null;
  }
}

function reasonOf(request: XMLHttpRequest): string {
  const body = answerOf(request);
  if (body && typeof body === 'object' && 'reason' in body && typeof body.reason === 'string')
    return body.reason;
  return request.status === 413 ? '文件超过大小上限' : refused;
}

/** XMLHttpRequest, since fetch cannot tell how much of a body has left. */
export function sendFile({ url, name, file, fields, onProgress }: Sending): Promise<Sent> {
  const body = new FormData();
  for (const [key, value] of Object.entries(fields)) body.append(key, value);
  body.append(name, file);
  return new Promise(resolve => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.upload.onprogress = event => event.lengthComputable && onProgress(event.loaded / event.total);
    request.onload = () =>
      resolve(
        request.status >= 200 && request.status < 300
          ? { ok: true, answer: answerOf(request) }
          : { ok: false, reason: reasonOf(request), isLost: false },
      );
    request.onerror = () => resolve({ ok: false, reason: refused, isLost: true });
    request.ontimeout = () => resolve({ ok: false, reason: refused, isLost: true });
    request.send(body);
  });
}
