import { describe, expect, it } from 'vitest';
import { receiveBody } from './received-body';

const MEGABYTE = 1024 * 1024;

function upload(bytes: Uint8Array<ArrayBuffer>, announced?: number): Request {
  const headers = announced === undefined ? {} : { 'content-length': String(announced) };
  return new Request('http://desk.test/', { method: 'POST', body: bytes, headers });
}

describe('the body of an upload', () => {
  it('arrives byte for byte', async () => {
    const sent = new Uint8Array([1, 2, 3, 250]);
    expect(await receiveBody(upload(sent, 4), MEGABYTE)).toEqual({ ok: true, bytes: sent });
  });

  it('is refused when the line broke before the announced length', async () => {
    expect(await receiveBody(upload(new Uint8Array(10), 4000), MEGABYTE)).toEqual({
      ok: false,
      reason: '文件没有传完整，请检查网络后重试。',
    });
  });

  it('is refused by its announced length before a byte is read', async () => {
    expect(await receiveBody(upload(new Uint8Array(1), 24.1 * MEGABYTE), 20 * MEGABYTE)).toEqual({
      ok: false,
      reason: '文件 24.1 MB，超过 20 MB 上限。',
    });
  });

  it('is refused when more arrives than the limit, whatever was announced', async () => {
    expect(await receiveBody(upload(new Uint8Array(2 * MEGABYTE)), MEGABYTE)).toMatchObject({
      ok: false,
      reason: expect.stringContaining('超过 1 MB 上限'),
    });
  });
});
