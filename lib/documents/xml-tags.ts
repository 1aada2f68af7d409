const NAMED_ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ENTITY = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi;

/** The attributes of each start tag with that local name, in order; prefixes of the tag do not matter. */
export function* xmlTags(xml: string, localName: string): Generator<ReadonlyMap<string, string>> {
  const tag = new RegExp(`<(?:[\\w.-]+:)?${localName}(?=[\\s/>])((?:[^>"']|"[^"]*"|'[^']*')*)>`, 'g');
  for (const match of xml.matchAll(tag)) yield attributesOf(match[1] ?? '');
}

/** The attributes of a tag's inner text, entities decoded. */
export function attributesOf(inner: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const match of inner.matchAll(ATTRIBUTE)) {
    attributes.set(match[1] ?? '', decoded(match[2] ?? match[3] ?? ''));
  }
  return attributes;
}

function decoded(text: string): string {
  return text.replace(ENTITY, (whole, hex: string | undefined, decimal: string | undefined, name = '') => {
    if (hex === undefined && decimal === undefined)
      return NAMED_ENTITIES[String(name).toLowerCase()] ?? whole;
    const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}
