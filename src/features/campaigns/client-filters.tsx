import { Button } from '@mantine/core';
import { useMemo, useRef } from 'react';
import type { Campaign } from '#src/domain/campaigns/campaigns.ts';
import { NONE, qualityOf, totalsBy } from '#src/domain/campaigns/figures.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { useChannelName } from '#src/shared/campaigns/use-channel-name.ts';
import { Choice } from '#src/ui/choice.tsx';
import { FoldedFilters } from '#src/ui/folded.tsx';
import { TextFilter } from '#src/ui/text-filter.tsx';
import classes from './client-filters.module.css';
import { type ClientFilter, checks, isFiltering, noFilter } from './filter.ts';
import { listMessages } from './messages.ts';

interface ClientFiltersProps {
  /** All campaigns of the page, to choose filters from. */
  campaigns: readonly Campaign[];
  filter: ClientFilter;
  onChange: (change: Partial<ClientFilter>) => void;
  /** What a set filter leaves; null if none is set. */
  found: string | null;
}

export function ClientFilters({ campaigns, filter, onChange, found }: ClientFiltersProps) {
  const text = useMessages(listMessages);
  const format = useFormat();
  const channelName = useChannelName();
  const fields = useRef<HTMLElement>(null);
  const clear = () => {
    onChange(noFilter);
    // The button disappears, so the focus goes to the filter's first field, where the next filter
    // begins.
    fields.current?.querySelector('select')?.focus();
  };
  const { channels, operations, counts } = useMemo(
    () => ({
      channels: totalsBy('channel', campaigns).filter(({ key }) => key !== NONE),
      operations: totalsBy('operation', campaigns),
      counts: qualityOf(campaigns),
    }),
    [campaigns],
  );
  const counted = (name: string, count: number) => `${name} (${format.integer(count)})`;
  return (
    <FoldedFilters filter={filter}>
      <search ref={fields} aria-label={text.filter} className={classes.filters}>
        <Choice
          label={text.channel}
          all={text.allChannels}
          choices={channels.map(({ key, clients }) => ({
            value: key,
            label: counted(channelName(key), clients),
          }))}
          value={filter.channel}
          onChange={(channel) => onChange({ channel })}
        />
        <Choice
          label={text.operation}
          all={text.allOperations}
          choices={operations.map(({ key, label, clients }) => ({
            value: key,
            label: counted(key === NONE ? text.noOperation : (label ?? key), clients),
          }))}
          value={filter.operation}
          onChange={(operation) => onChange({ operation })}
        />
        <Choice
          label={text.check}
          all={text.noCheck}
          choices={checks.map((check) => ({
            value: check,
            label: counted(text.checks[check], counts[check]),
          }))}
          value={filter.check}
          onChange={(check) => onChange({ check })}
        />
        <TextFilter
          label={text.text}
          placeholder={text.textHint}
          value={filter.text}
          onChange={(words) => onChange({ text: words })}
          found={found}
        />
        {isFiltering(filter) && (
          <Button size="xs" variant="default" onClick={clear}>
            {text.clear}
          </Button>
        )}
      </search>
    </FoldedFilters>
  );
}
