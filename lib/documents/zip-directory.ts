/** One file of a zip archive, as the central directory lists it. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  /** The compressed bytes, a view into the archive. */
  readonly data: Uint8Array;
}

const END_RECORD = 0x06054b50;
const END_RECORD_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const CENTRAL_HEADER = 0x02014b50;
const CENTRAL_HEADER_LENGTH = 46;
const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_LENGTH = 30;
const ENCRYPTED = 1;
const IN_ZIP64 = 0xffffffff;
const COUNT_IN_ZIP64 = 0xffff;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_LOCATOR_LENGTH = 20;
const ZIP64_END_RECORD = 0x06064b50;
const ZIP64_FIELD = 1;

/**
 * Lists a zip archive from its central directory, the same list the workbook reader goes by, so that nothing
 * is read which was not inspected. Sizes claimed by headers are only used to find the bytes, never believed.
 * Null when the bytes are no readable archive: truncated, encrypted, two files of one name, other methods.
 */
export function zipDirectory(bytes: Uint8Array): readonly ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  if (end < 0) return null;
  try {
    return listedEntries(bytes, view, end);
  } catch (error) {
    // An offset that points outside the file.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function listedEntries(bytes: Uint8Array, view: DataView, end: number): readonly ZipEntry[] | null {
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  const directory = directoryAt(view, end);
  if (directory === null) return null;
  let at = directory.offset;
  for (let index = 0; index < directory.count; index += 1) {
    const entry = entryAt(bytes, view, at);
    if (entry === null || names.has(entry.name)) return null;
    names.add(entry.name);
    entries.push(entry);
    at += CENTRAL_HEADER_LENGTH + variableLength(view, at);
  }
  return entries;
}

/** Some Java writers put the directory's place into a zip64 record whatever the size of the file. */
function directoryAt(view: DataView, end: number): { count: number; offset: number } | null {
  const count = view.getUint16(end + 10, true);
  const offset = view.getUint32(end + 16, true);
  const isZip64 = [view.getUint32(end + 12, true), offset].includes(IN_ZIP64) || count === COUNT_IN_ZIP64;
  if (!isZip64) return { count, offset };
  const locator = end - ZIP64_LOCATOR_LENGTH;
  if (view.getUint32(locator, true) !== ZIP64_LOCATOR) return null;
  const record = Number(view.getBigUint64(locator + 8, true));
  if (view.getUint32(record, true) !== ZIP64_END_RECORD) return null;
  return {
    count: Number(view.getBigUint64(record + 32, true)),
    offset: Number(view.getBigUint64(record + 48, true)),
  };
}

function endRecord(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_RECORD_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_RECORD_LENGTH; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === END_RECORD) return at;
  }
  return -1;
}

function variableLength(view: DataView, at: number): number {
  return view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): ZipEntry | null {
  if (view.getUint32(at, true) !== CENTRAL_HEADER) return null;
  const method = view.getUint16(at + 10, true);
  const isEncrypted = (view.getUint16(at + 8, true) & ENCRYPTED) !== 0;
  if (isEncrypted || (method !== 0 && method !== 8)) return null;
  const nameStart = at + CENTRAL_HEADER_LENGTH;
  const name = new TextDecoder().decode(bytes.subarray(nameStart, nameStart + view.getUint16(at + 28, true)));
  const { size, local } = placement(view, at);
  if (view.getUint32(local, true) !== LOCAL_HEADER) return null;
  const start =
    local + LOCAL_HEADER_LENGTH + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + size > bytes.byteLength) return null;
  return { name, method, data: bytes.subarray(start, start + size) };
}

/** Compressed size and offset of the local header; both may lie in the zip64 extra field. */
function placement(view: DataView, at: number): { size: number; local: number } {
  let size = view.getUint32(at + 20, true);
  let local = view.getUint32(at + 42, true);
  let field = zip64Field(view, at);
  if (view.getUint32(at + 24, true) === IN_ZIP64) field += 8;
  if (size === IN_ZIP64) {
    size = Number(view.getBigUint64(field, true));
    field += 8;
  }
  if (local === IN_ZIP64) local = Number(view.getBigUint64(field, true));
  return { size, local };
}

/** Where the values of the zip64 extra field begin; past the end when there is none, so that reading fails. */
function zip64Field(view: DataView, at: number): number {
  const start = at + CENTRAL_HEADER_LENGTH + view.getUint16(at + 28, true);
  const end = start + view.getUint16(at + 30, true);
  for (let field = start; field + 4 <= end; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) === ZIP64_FIELD) return field + 4;
  }
  return view.byteLength;
}
