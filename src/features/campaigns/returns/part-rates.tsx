import { useMemo } from 'react';
import type { ClientReturn } from '#src/domain/returns/client-returns.ts';
import { type Part, type PartKind, returnsBy } from '#src/domain/returns/rates.ts';
import { useLang, useMessages } from '#src/i18n/lang.ts';
import { useChannelName } from '#src/shared/campaigns/use-channel-name.ts';
import { offerWords } from '#src/shared/words/offer-words.ts';
import { Panel } from '#src/ui/panel.tsx';
import { ScrollTable } from '#src/ui/scroll-table.tsx';
import { ShowMore, usePart } from '#src/ui/show-more.tsx';
import { Clamp } from '#src/ui/text.tsx';
import { returnsMessages } from './messages.ts';
import { RateCells, RateHeads } from './rate-cells.tsx';
import classes from './returns-view.module.css';

const kinds = ['channel', 'operation', 'promotion'] as const;

/** What came by channel, by operation and by promotion. */
export function PartRates({ returns }: { returns: readonly ClientReturn[] }) {
  const text = useMessages(returnsMessages);
  return (
    <Panel title={text.parts}>
      <div className={classes.parts}>
        {kinds.map((kind) => (
          <PartTable key={kind} kind={kind} returns={returns} />
        ))}
      </div>
      <p className={classes.note}>{text.partsNote}</p>
    </Panel>
  );
}

function PartTable({ kind, returns }: { kind: PartKind; returns: readonly ClientReturn[] }) {
  const text = useMessages(returnsMessages);
  const name = usePartName(kind);
  const parts = useMemo(() => returnsBy(kind, returns), [kind, returns]);
  const part = usePart(parts.length, null);
  return (
    <div>
      <ScrollTable label={text.by[kind]} className={classes.rates}>
        <thead>
          <tr>
            <th scope="col">{text.by[kind]}</th>
            <RateHeads />
          </tr>
        </thead>
        <tbody>
          {parts.slice(part.from, part.to).map((one) => (
            <tr key={one.key}>
              <th scope="row">
                <Clamp lines={3}>{name(one)}</Clamp>
              </th>
              <RateCells returns={one.returns} />
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      <ShowMore part={part} side="after" label={text.by[kind]} />
    </div>
  );
}

export function usePartName(kind: PartKind): (part: Pick<Part, 'key' | 'label'>) => string {
  const { noPart } = useMessages(returnsMessages);
  const lang = useLang();
  const channelName = useChannelName();
  return ({ key, label }) => {
    if (key === null) return noPart[kind];
    return kind === 'channel' ? channelName(key) : offerWords(label ?? key, lang);
  };
}
