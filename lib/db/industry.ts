import { can } from '../domain/access';
import type { Actor } from '../domain/actor';
import { aliasesAfter, type IndustryDetail, placesAfter, whyNotEditIndustry } from '../domain/industry';
import type { AddNodeInput, EditIndustryInput } from '../domain/industry-input';
import { done, invalid, notAllowed, notFound, type Outcome } from '../domain/outcome';
import { splitNames } from '../domain/unit';
import { recordAudit } from './audit';
import { db } from './client';
import { perform, type Transaction } from './transaction';

const NO_RIGHT = '产业名单由指挥部办公室维护，请联系办公室。';

/** Every industry with its chain, for whoever keeps the list; none for anybody else. */
export async function listIndustryDetails(actor: Actor): Promise<IndustryDetail[]> {
  if (!can(actor, 'industry.manage')) return [];
  const rows = await db.industry.findMany({
    orderBy: { sortOrder: 'asc' },
    include: {
      bones: {
        orderBy: [{ sortOrder: 'asc' }, { key: 'asc' }],
        include: {
          nodes: {
            orderBy: [{ sortOrder: 'asc' }, { key: 'asc' }],
            include: { _count: { select: { leads: true } } },
          },
        },
      },
    },
  });
  return rows.map(row => ({
    key: row.key,
    name: row.name,
    shortName: row.shortName,
    order: row.sortOrder,
    status: row.status,
    aliases: row.aliases,
    validFromYear: row.validFromYear,
    validToYear: row.validToYear,
    bones: row.bones.map(bone => ({
      key: bone.key,
      position: bone.position,
      name: bone.name,
      nodes: bone.nodes.map(node => ({
        key: node.key,
        name: node.name,
        anchors: node.anchors,
        leadCount: node._count.leads,
      })),
    })),
  }));
}

/** One change of the list at a time: places are checked against all. */
async function lockIndustries(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('industries'))`;
}

/** Places are unique at every moment: whoever moves steps aside first. */
async function movePlaces(tx: Transaction, places: Map<string, number>): Promise<void> {
  let aside = -1;
  for (const key of places.keys()) {
    await tx.industry.update({ where: { key }, data: { sortOrder: aside }, select: { key: true } });
    aside -= 1;
  }
  for (const [key, sortOrder] of places)
    await tx.industry.update({ where: { key }, data: { sortOrder }, select: { key: true } });
}

/** Changes names, place, state and years of an industry; leads keep it whatever it is called. */
export function editIndustry(actor: Actor, input: EditIndustryInput): Promise<Outcome> {
  return perform(async tx => {
    if (!can(actor, 'industry.manage')) return notAllowed(NO_RIGHT);
    await lockIndustries(tx);
    const rows = await tx.industry.findMany();
    const old = rows.find(row => row.key === input.key);
    if (!old) return notFound('产业');
    const placed = rows.map(({ sortOrder, ...row }) => ({ ...row, order: sortOrder }));
    const why = whyNotEditIndustry(input, placed);
    if (Object.keys(why).length > 0) return invalid(why);
    const places = placesAfter(input, placed);
    await movePlaces(tx, places);
    const { name, shortName, status, validFromYear, validToYear } = input;
    const next = { name, shortName, status, validFromYear, validToYear };
    const isRenamed = old.name !== name || old.shortName !== shortName;
    const typed = splitNames(input.aliases);
    const aliases = isRenamed ? aliasesAfter(old, typed, name) : typed;
    await tx.industry.update({
      where: { key: old.key },
      data: { ...next, aliases },
      select: { key: true },
    });
    await recordAudit(tx, actor, {
      deed: 'industry.edited',
      noun: 'industry',
      nounId: old.key,
      before: {
        name: old.name,
        shortName: old.shortName,
        status: old.status,
        validFromYear: old.validFromYear,
        validToYear: old.validToYear,
        aliases: old.aliases,
        order: old.sortOrder,
      },
      after: { ...next, aliases, places: Object.fromEntries(places) },
    });
    return done(null);
  });
}

/** Hangs a node on a bone, at its end. Nodes in use never go. */
export function addNode(actor: Actor, input: AddNodeInput): Promise<Outcome<{ key: string }>> {
  return perform(async tx => {
    if (!can(actor, 'industry.manage')) return notAllowed(NO_RIGHT);
    await lockIndustries(tx);
    const bone = await tx.chainBone.findUnique({ where: { key: input.boneKey }, include: { nodes: true } });
    if (!bone) return notFound('鱼骨');
    if (bone.nodes.some(node => node.name === input.name))
      return invalid({ name: `“${bone.name}”下已有这个环节` });
    const taken = new Set(bone.nodes.map(node => node.key));
    let number = bone.nodes.length + 1;
    while (taken.has(nodeKey(bone.key, number))) number += 1;
    const key = nodeKey(bone.key, number);
    const node = { boneKey: bone.key, name: input.name, anchors: splitNames(input.anchors) };
    const sortOrder = Math.max(0, ...bone.nodes.map(other => other.sortOrder)) + 1;
    await tx.chainNode.create({ data: { ...node, key, sortOrder }, select: { key: true } });
    await recordAudit(tx, actor, { deed: 'chainNode.added', noun: 'chainNode', nounId: key, after: node });
    return done({ key });
  });
}

const nodeKey = (boneKey: string, number: number): string => `${boneKey}-${String(number).padStart(2, '0')}`;
