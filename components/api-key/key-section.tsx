'use client';
import { useState } from 'react';
import type { ApiKeyView, IssuedKey } from '@/lib/domain/api-key';
import { Button } from '../ui/button';
import { LinkButton } from '../ui/link-button';
import { Section } from '../ui/section';
import { Table } from '../ui/table';
import { Th } from '../ui/th';
import { useReady } from '../ui/use-ready';
import { CreateKey } from './create-key';
import { HandedKey } from './handed-key';
import type { KeyActions, KeyMaker } from './key-actions';
import { KeyRow } from './key-row';

type KeySectionProps = KeyActions & KeyMaker & { title: string; keys: ApiKeyView[]; now: string };

/** 接口密钥: what programs ask with; made, looked at and ended here. */
export function KeySection({ title, keys, now, create, revoke, ...maker }: KeySectionProps) {
  const ready = useReady();
  const [isOpen, setOpen] = useState(false);
  const [issued, setIssued] = useState<IssuedKey | null>(null);
  const mayMake = maker.mayOwn || maker.units.length > 0;
  return (
    <div id="keys" data-ready={ready} className="scroll-mt-16">
      <Section
        title={title}
        note="供其他系统调用接口，权限不超过生成人"
        actions={
          <>
            <LinkButton href="/api-guide" size="sm" variant="quiet">
              接口说明
            </LinkButton>
            {mayMake && (
              <Button size="sm" onClick={() => setOpen(true)}>
                生成密钥
              </Button>
            )}
          </>
        }
      >
        {keys.length === 0 ? (
          <p className="py-2 text-table text-3">
            还没有密钥。要让 OA、统计等系统自动读写线索时，在此生成一把，只勾选用得着的用途。
          </p>
        ) : (
          <Table label={title}>
            <thead>
              <tr>
                <Th>名称</Th>
                <Th className="hidden sm:table-cell">用途</Th>
                <Th className="hidden sm:table-cell">有效期至</Th>
                <Th className="hidden sm:table-cell">最近使用</Th>
                <Th>
                  <span className="sr-only">操作</span>
                </Th>
              </tr>
            </thead>
            <tbody>
              {keys.map(key => (
                <KeyRow key={key.id} apiKey={key} now={now} revoke={revoke} />
              ))}
            </tbody>
          </Table>
        )}
      </Section>
      {isOpen && (
        <CreateKey
          {...maker}
          create={create}
          onClose={() => setOpen(false)}
          onDone={key => {
            setOpen(false);
            setIssued(key);
          }}
        />
      )}
      <HandedKey issued={issued} onClose={() => setIssued(null)} />
    </div>
  );
}
