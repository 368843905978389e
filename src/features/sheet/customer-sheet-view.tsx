import { agreedOn } from '#src/domain/message/agreed.ts';
import { proposalOf } from '#src/domain/message/proposal.ts';
import { recipientOf } from '#src/domain/message/recipient.ts';
import type { VehicleView } from '#src/domain/vehicle/view.ts';
import { LangContext, langs, useLang, useMessages } from '#src/i18n/lang.ts';
import { paths } from '#src/paths.ts';
import { oneOf } from '#src/shared/address/params.ts';
import { useAddress } from '#src/shared/address/use-address.ts';
import { AppointmentFields } from '#src/shared/message/appointment-fields.tsx';
import { GarageFields } from '#src/shared/message/garage/garage-fields.tsx';
import { useGarage } from '#src/shared/message/garage/use-garage.ts';
import { useKeptMessage } from '#src/shared/message/kept-messages.ts';
import { LeftOutList } from '#src/shared/message/left-out.tsx';
import { OneOf } from '#src/shared/message/one-of.tsx';
import { useGarageClock } from '#src/shared/message/use-garage-clock.ts';
import { MissingSections } from '#src/shared/vehicle/missing-sections.tsx';
import { useVehicleKey } from '#src/shared/vehicle/vehicle-key.ts';
import { CustomerSheet } from './customer-sheet.tsx';
import classes from './customer-sheet-view.module.css';
import { customerFrameMessages, sheetMessages } from './messages.ts';
import { SheetFrame } from './sheet-frame.tsx';

const params = { for: oneOf(['fr', 'en']) };

/** The sheet that goes home with the customer, in the customer's language. */
export function CustomerSheetView() {
  const text = useMessages(customerFrameMessages);
  const { internalSheet } = useMessages(sheetMessages);
  return (
    <SheetFrame
      title={text.title}
      pathOf={paths.customerSheet}
      other={{ label: internalSheet, path: paths.sheet }}
    >
      {(view) => <Choices view={view} />}
    </SheetFrame>
  );
}

/** What one chooses and sees beside the sheet, and the sheet. */
function Choices({ view }: { view: VehicleView }) {
  const text = useMessages(customerFrameMessages);
  const pageLang = useLang();
  const { values, change } = useAddress(params);
  const lang = values.for ?? pageLang;
  const ofGarage = useGarage(view);
  const { garage } = ofGarage;
  const proposal = proposalOf(view);
  const now = useGarageClock();
  const kept = useKeptMessage(useVehicleKey());
  const appointment = agreedOn(kept.message.typed, now);
  const matter = { recipient: recipientOf(view.owners[0]), proposal, garage, appointment };
  return (
    <>
      <section className={classes.choices} aria-label={text.settings}>
        <OneOf
          title={text.lang}
          choices={langs.map(({ lang: value, label }) => ({ value, label }))}
          chosen={lang}
          onChoose={(value) => change({ for: value })}
        />
        {view.forecasts.status === 'failed' && <MissingSections names={['forecasts']} />}
        <LeftOutList leftOut={proposal.leftOut} />
        <AppointmentFields {...{ view, matter, lang, kept, now }} />
        <GarageFields {...ofGarage} />
      </section>
      <LangContext value={lang}>
        <CustomerSheet {...{ view, proposal, garage, appointment }} />
      </LangContext>
    </>
  );
}
