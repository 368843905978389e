import { useMemo } from 'react';
import { type Campaign, countReached } from '#src/domain/campaigns/campaigns.ts';
import { NONE, type TotalKind, totalsBy } from '#src/domain/campaigns/figures.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { useChannelName } from '#src/shared/campaigns/use-channel-name.ts';
import { offerWords } from '#src/shared/words/offer-words.ts';
import { BarList } from '#src/ui/bar-list.tsx';
import { Panel } from '#src/ui/panel.tsx';
import { figuresMessages, listMessages } from './messages.ts';
import classes from './totals-panel.module.css';

interface TotalsPanelProps {
  title: string;
  /** The campaigns, with only the targets that match the filter. */
  campaigns: readonly Campaign[];
  isFiltered: boolean;
}

/** How many bars are shown until somebody asks for the rest. */
const MOST = 6;

const kinds = ['channel', 'operation', 'promotion'] as const;

export function TotalsPanel({ title, campaigns, isFiltered }: TotalsPanelProps) {
  const text = useMessages(figuresMessages);
  const titles = {
    channel: text.byChannel,
    operation: text.byOperation,
    promotion: text.byPromotion,
  };
  const isEmpty = countReached(campaigns) === 0;
  const counted = isFiltered ? text.filtered : text.unfiltered;
  const nothing = isFiltered ? text.nothingFiltered : text.nothing;
  return (
    <Panel title={title}>
      <p className={classes.note}>{isEmpty ? nothing : counted}</p>
      {!isEmpty && (
        <div className={classes.charts}>
          {kinds.map((kind) => (
            <section key={kind} aria-label={titles[kind]}>
              <h3 className={classes.title}>{titles[kind]}</h3>
              <TotalsChart kind={kind} campaigns={campaigns} />
            </section>
          ))}
        </div>
      )}
    </Panel>
  );
}

function TotalsChart({ kind, campaigns }: { kind: TotalKind; campaigns: readonly Campaign[] }) {
  const text = useMessages(figuresMessages);
  const { noChannel, noOperation } = useMessages(listMessages);
  const format = useFormat();
  const channelName = useChannelName();
  const none = { channel: noChannel, operation: noOperation, promotion: text.noPromotion };
  const totals = useMemo(() => totalsBy(kind, campaigns), [kind, campaigns]);
  const all = useMemo(() => countReached(campaigns), [campaigns]);
  const nameOf = (key: string, label: string | null) => {
    if (key === NONE) return none[kind];
    return kind === 'channel' ? channelName(key) : offerWords(label ?? key, format.lang);
  };
  return (
    <BarList
      most={MOST}
      more={text.more}
      less={text.less}
      items={totals.map(({ key, label, clients }) => ({
        key,
        label: nameOf(key, label),
        value: clients,
        words: text.share(format.integer(clients), format.percent(clients / all)),
      }))}
    />
  );
}
