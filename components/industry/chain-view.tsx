'use client';
import { useState } from 'react';
import type { ChainBoneView, ChainNodeView, IndustryDetail } from '@/lib/domain/industry';
import type { AddNodeInput } from '@/lib/domain/industry-input';
import type { Outcome } from '@/lib/domain/outcome';
import { Button } from '../ui/button';
import { Section } from '../ui/section';
import { AddNode } from './add-node';

type Props = {
  industry: IndustryDetail;
  add: (input: AddNodeInput) => Promise<Outcome<{ key: string }>>;
};

/** A node with neither leads nor local firms is a gap of the chain. */
function leadsOf(node: ChainNodeView): string {
  if (node.leadCount > 0) return `${node.leadCount} 个项目`;
  return node.anchors.length > 0 ? '暂无项目' : '待补链';
}

/** The fishbone as text: bones by position, each with its nodes, local firms and leads. */
export function ChainView({ industry, add }: Props) {
  const [bone, setBone] = useState<ChainBoneView | null>(null);
  return (
    <div className="grid gap-3 lg:grid-cols-2">
      {industry.bones.map(each => (
        <Section
          key={each.key}
          title={each.name}
          note={each.position}
          actions={
            <Button size="sm" variant="quiet" onClick={() => setBone(each)}>
              新增环节
            </Button>
          }
        >
          <ul className="divide-y divide-hairline text-table">
            {each.nodes.map(node => (
              <li key={node.key} className="flex items-baseline gap-3 py-1.5">
                <span className="min-w-0 flex-1">
                  {node.name}
                  {node.anchors.length > 0 && (
                    <span className="block text-note text-3">链主：{node.anchors.join('、')}</span>
                  )}
                </span>
                <span className="shrink-0 text-note text-2 tabular-nums">{leadsOf(node)}</span>
              </li>
            ))}
          </ul>
        </Section>
      ))}
      {bone && <AddNode bone={bone} add={add} onClose={() => setBone(null)} />}
    </div>
  );
}
