import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { leadId } from '../../prisma/seed/lead-table';
import { env } from '../env';
import { addAttachment, getAttachment, MAX_FILE_BYTES } from './attachment';
import { db } from './client';
import { as, auditedSince, everythingOf } from './testing-actor';

const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => (index * 31) % 256);

const file = (change: object = {}) => ({
  leadId: leadId('恒锴阀门'),
  documentKey: null,
  fileName: '../../首谈纪要 & 照片.pdf',
  contentType: 'application/pdf',
  bytes,
  ...change,
});

const stored = async (): Promise<string[]> =>
  (await readdir(env.uploadDirectory, { recursive: true })).sort();
const pathOf = (id: string): string => join(env.uploadDirectory, id.slice(0, 2), id);

async function added(name = '王芳'): Promise<string> {
  const outcome = await addAttachment(await as(name), file());
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value.id;
}

describe('a file of a lead', () => {
  it('comes back byte for byte, with the hash of what was sent', async () => {
    const id = await added();
    const outcome = await getAttachment(await as('王芳'), id);
    expect(outcome).toMatchObject({ ok: true, value: { fileName: '../../首谈纪要 & 照片.pdf' } });
    expect(outcome.ok && Buffer.from(outcome.value.bytes).equals(bytes)).toBe(true);
    const row = await db.attachment.findUniqueOrThrow({ where: { id } });
    expect(row.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(row.sizeBytes).toBe(bytes.byteLength);
  });

  it('lies under its own id, whatever its name', async () => {
    const id = await added();
    expect(Buffer.from(await readFile(pathOf(id))).equals(bytes)).toBe(true);
    for (const path of await stored()) expect(path).toMatch(/^[0-9a-f]{2}(\/[0-9a-f-]{36})?$/);
  });

  it('leaves one audit row and the version of the lead as it was', async () => {
    const before = await db.lead.findUniqueOrThrow({ where: { id: leadId('恒锴阀门') } });
    const deeds = await auditedSince(leadId('恒锴阀门'), () => added('钱红'));
    expect(deeds).toEqual(['attachment.added']);
    expect((await db.lead.findUniqueOrThrow({ where: { id: before.id } })).version).toBe(before.version);
  });

  it('cannot be added by those who do not work the lead, and leaves nothing on disk', async () => {
    const [before, files] = [await everythingOf(leadId('恒锴阀门')), await stored()];
    for (const name of ['陈刚', '郑涛', '冯雪', '许强', '赵磊']) {
      expect(await addAttachment(await as(name), file())).toMatchObject({ ok: false });
    }
    expect(await everythingOf(leadId('恒锴阀门'))).toEqual(before);
    expect(await stored()).toEqual(files);
  });

  it('is read by those who see the lead, and by nobody else', async () => {
    const id = await added();
    for (const name of ['王芳', '李明', '孙丽', '吴静', '郑涛', '钱红']) {
      expect(await getAttachment(await as(name), id)).toMatchObject({ ok: true });
    }
    for (const name of ['陈刚', '赵磊', '冯雪', '许强', '何平']) {
      expect(await getAttachment(await as(name), id)).toMatchObject({ kind: 'notFound' });
    }
  });

  it('is refused when empty or too large', async () => {
    const actor = await as('王芳');
    const [before, files] = [await everythingOf(leadId('恒锴阀门')), await stored()];
    expect(await addAttachment(actor, file({ bytes: new Uint8Array() }))).toMatchObject({ kind: 'refused' });
    expect(await addAttachment(actor, file({ bytes: new Uint8Array(MAX_FILE_BYTES + 1) }))).toMatchObject({
      kind: 'refused',
    });
    expect(await everythingOf(leadId('恒锴阀门'))).toEqual(before);
    expect(await stored()).toEqual(files);
  });

  it('that was changed on disk is not handed out', async () => {
    const id = await added();
    await writeFile(pathOf(id), 'something else');
    await expect(getAttachment(await as('王芳'), id)).rejects.toThrow('hash differs');
  });
});
