import { posix } from 'node:path';
import { partText } from './inflate-part';
import { xmlTags } from './xml-tags';
import type { ZipEntry } from './zip-directory';

/** A worksheet of the package: its place in the workbook's list and the part that holds it. */
export interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  /** 0-based place in the workbook's list of sheets, chart sheets included. */
  readonly index: number;
  readonly entry: ZipEntry;
}

/** The worksheets in order; null when the package holds no workbook, or one with macros (that is no xlsx). */
export async function workbookParts(entries: readonly ZipEntry[]): Promise<readonly SheetPart[] | null> {
  if (entries.some(entry => /vbaProject\.bin$/i.test(entry.name))) return null;
  const parts = new Map(entries.map(entry => [entry.name, entry]));
  const path = [...(await relations(parts, '')).values()].find(link =>
    link.type.endsWith('/officeDocument'),
  )?.target;
  const workbook = parts.get(path ?? '');
  if (workbook === undefined || !parts.has('[Content_Types].xml')) return null;
  const links = await relations(parts, workbook.name);
  const sheets: SheetPart[] = [];
  let index = 0;
  for (const tag of xmlTags(await partText(workbook), 'sheet')) {
    const name = tag.get('name') ?? '';
    const id = tag.get('r:id') || otherId(tag);
    if (name === '' || id === '') continue;
    const link = links.get(id);
    const entry = link?.type.endsWith('/worksheet') ? parts.get(link.target) : undefined;
    const hidden = (tag.get('state') ?? 'visible') !== 'visible';
    if (entry !== undefined) sheets.push({ name, hidden, index, entry });
    index += 1;
  }
  return sheets;
}

/** The relation under another prefix; only ids the cell reader accepts too, so that both count alike. */
function otherId(tag: ReadonlyMap<string, string>): string {
  const isId = ([name, value]: [string, string]) => name.endsWith(':id') && value.startsWith('rId');
  return [...tag].find(isId)?.[1] ?? '';
}

async function relations(parts: ReadonlyMap<string, ZipEntry>, of: string) {
  const folder = posix.dirname(of);
  const entry = parts.get(posix.join(folder, '_rels', `${posix.basename(of)}.rels`));
  const links = new Map<string, { type: string; target: string }>();
  if (entry === undefined) return links;
  for (const tag of xmlTags(await partText(entry), 'Relationship')) {
    const target = tag.get('Target') ?? '';
    const path = target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
    links.set(tag.get('Id') ?? '', { type: tag.get('Type') ?? '', target: path });
  }
  return links;
}
