import type { ReactNode } from 'react';
import type { Campaign } from '#src/domain/campaigns/campaigns.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { PrintedOf, useMost } from '#src/ui/printed-of.tsx';
import { ShowAll } from '#src/ui/show-all.tsx';
import { Empty } from '#src/ui/text.tsx';
import classes from './campaign-list.module.css';
import { CampaignRow } from './campaign-row.tsx';
import type { Sort } from './filter.ts';
import { listMessages, pageMessages } from './messages.ts';
import { ALL_CAMPAIGNS } from './search-params.ts';
import type { OpenParts } from './use-campaigns-search.ts';

interface CampaignListProps {
  /** All campaigns of the page. */
  campaigns: readonly Campaign[];
  /** The same campaigns in the same order, each with only the targets that match the filter. */
  shown: readonly Campaign[];
  isFiltered: boolean;
  /** Said in place of the list if the filter leaves nobody. */
  noneFound: ReactNode;
  /** The campaigns that reached each client. */
  reachedBy: ReadonlyMap<string, readonly Campaign[]>;
  parts: OpenParts;
  sort: Sort | null;
  onSort: (sort: Sort | null) => void;
}

/** Nobody reads more at once; the rest is drawn on request. */
const MOST = 100;

/** The campaigns in the API's order; each is a row that opens to its clients. */
export function CampaignList(props: CampaignListProps) {
  const { campaigns, shown, isFiltered, noneFound, reachedBy, parts, sort, onSort } = props;
  const text = useMessages(listMessages);
  const page = useMessages(pageMessages);
  const format = useFormat();
  const rows = campaigns.flatMap((whole, index) => {
    const found = shown[index] ?? whole;
    return isFiltered && found.targets.length === 0 ? [] : [{ whole, found }];
  });
  const { isOpen, sought } = parts;
  // A link may lead to one further down.
  const wanted = sought === '' ? -1 : rows.findIndex(({ whole }) => isOpen(whole.key));
  const isWhole = parts.isWhole(ALL_CAMPAIGNS) || wanted >= MOST;
  const rest = rows.length - MOST;
  const most = useMost(MOST);
  const hidden = campaigns.length - rows.length;
  if (rows.length === 0) {
    return (
      <div>
        <Empty>{noneFound}</Empty>
      </div>
    );
  }
  return (
    <div className={classes.room}>
      <div className={classes.columns} aria-hidden>
        <span>{text.sent}</span>
        <span>{text.predicted}</span>
        <span>{text.created}</span>
        <span className={classes.count}>{text.clients}</span>
        <span>{text.channels}</span>
        <span>{text.operations}</span>
      </div>
      <ol className={classes.list}>
        {(isWhole ? rows : rows.slice(0, most)).map(({ whole, found }) => (
          <CampaignRow
            key={whole.key}
            campaign={whole}
            shown={found}
            reachedBy={reachedBy}
            isOpen={isOpen(whole.key)}
            onToggle={parts.toggle}
            isWhole={parts.isWhole(whole.key)}
            onToggleWhole={parts.toggleWhole}
            sought={sought}
            sort={sort}
            onSort={onSort}
          />
        ))}
      </ol>
      <PrintedOf printed={isWhole ? rows.length : most} total={rows.length} />
      {rest > 0 && (
        <ShowAll
          isWhole={isWhole}
          onChange={() => parts.toggleWhole(ALL_CAMPAIGNS)}
          all={text.showRestOfCampaigns(format.integer(rest))}
          first={text.showFirstCampaigns(format.integer(MOST))}
        />
      )}
      {hidden > 0 && (
        <p className={classes.hidden}>
          {text.hidden(format.count(hidden, page.campaign, page.campaigns))}
        </p>
      )}
    </div>
  );
}
