import type { PlacedCampaign } from '#src/domain/campaigns/campaign-list.ts';
import { countClients } from '#src/domain/campaigns/campaigns.ts';
import { listMessages, pageMessages } from '#src/features/campaigns/messages.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import classes from './calls-view.module.css';
import { callMessages } from './messages.ts';

interface CampaignChoiceProps {
  /** Those of the period. */
  campaigns: readonly PlacedCampaign[];
  chosen: readonly PlacedCampaign[];
  onChoose: (keys: string[]) => void;
}

/** Whose clients are called: those of the last campaign, or of whichever are ticked. */
export function CampaignChoice({ campaigns, chosen, onChoose }: CampaignChoiceProps) {
  const text = useMessages(callMessages);
  const page = useMessages(pageMessages);
  const { undated } = useMessages(listMessages);
  const format = useFormat();
  const keys = chosen.map(({ key }) => key);
  const name = ({ sent }: PlacedCampaign) => (sent ? format.date(sent) : undated);
  const clients = ({ targets }: PlacedCampaign) =>
    format.count(countClients(targets), page.client, page.clients);
  const [only] = chosen.length === 1 ? chosen : [];
  return (
    <details className={classes.choice}>
      <summary>
        <span>
          {only
            ? text.ofOne(name(only), clients(only))
            : text.ofSeveral(
                format.count(chosen.length, page.campaign, page.campaigns),
                format.integer(campaigns.length),
              )}
        </span>{' '}
        <span className={classes.change}>{text.change}</span>
      </summary>
      <fieldset className={classes.ticks} aria-label={text.choose}>
        {campaigns.map((campaign) => (
          <label key={campaign.key} className={classes.tick}>
            <input
              type="checkbox"
              checked={keys.includes(campaign.key)}
              onChange={({ currentTarget }) =>
                onChoose(
                  currentTarget.checked
                    ? [...keys, campaign.key]
                    : keys.filter((one) => one !== campaign.key),
                )
              }
            />
            {name(campaign)} · {clients(campaign)}
          </label>
        ))}
      </fieldset>
    </details>
  );
}
