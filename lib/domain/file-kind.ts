export type FileKind = { ok: true; contentType: string } | { ok: false; reason: string };

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** What a file of this ending begins with, and the type it is served under. Plain text has no mark of its own. */
const KINDS: Record<string, { type: string; starts: number[] | null }> = {
  pdf: { type: 'application/pdf', starts: [0x25, 0x50, 0x44, 0x46] },
  png: { type: 'image/png', starts: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  jpg: { type: 'image/jpeg', starts: [0xff, 0xd8, 0xff] },
  jpeg: { type: 'image/jpeg', starts: [0xff, 0xd8, 0xff] },
  webp: { type: 'image/webp', starts: [0x52, 0x49, 0x46, 0x46] },
  docx: { type: `${OFFICE}.wordprocessingml.document`, starts: ZIP },
  xlsx: { type: `${OFFICE}.spreadsheetml.sheet`, starts: ZIP },
  pptx: { type: `${OFFICE}.presentationml.presentation`, starts: ZIP },
  doc: { type: 'application/msword', starts: OLE },
  xls: { type: 'application/vnd.ms-excel', starts: OLE },
  ppt: { type: 'application/vnd.ms-powerpoint', starts: OLE },
  txt: { type: 'text/plain', starts: null },
  csv: { type: 'text/csv', starts: null },
};

export const ACCEPTED_FILES = Object.keys(KINDS)
  .map(ending => `.${ending}`)
  .join(',');

function beginsWith(bytes: Uint8Array, starts: number[]): boolean {
  return starts.every((byte, index) => bytes[index] === byte);
}

/** RIFF holds sounds and films too: a picture says WEBP after the length. */
const isWebp = (bytes: Uint8Array): boolean => beginsWith(bytes.subarray(8), [0x57, 0x45, 0x42, 0x50]);

/** The type of a file by its ending and by what it really contains; the sender's word for it is not asked. */
export function kindOfFile(fileName: string, bytes: Uint8Array): FileKind {
  const ending = /\.([a-z0-9]+)$/i.exec(fileName.trim())?.[1]?.toLowerCase() ?? '';
  const kind = KINDS[ending];
  if (!kind || !Object.hasOwn(KINDS, ending)) {
    return {
      ok: false,
      reason: '只能上传 PDF、图片（PNG、JPG、WebP）、Office 文档、TXT 或 CSV，请转换后再上传。',
    };
  }
  const genuine = kind.starts ? beginsWith(bytes, kind.starts) : !bytes.subarray(0, 4096).includes(0);
  if (genuine && (ending !== 'webp' || isWebp(bytes))) return { ok: true, contentType: kind.type };
  return { ok: false, reason: `文件内容与扩展名 .${ending} 不符，请用原程序打开后另存为正确的格式。` };
}
