import { proposalOf } from '#src/domain/message/proposal.ts';
import type { VehicleView } from '#src/domain/vehicle/view.ts';
import { LangContext, langs, useLang, useMessages } from '#src/i18n/lang.ts';
import { paths } from '#src/paths.ts';
import { oneOf } from '#src/shared/address/params.ts';
import { useAddress } from '#src/shared/address/use-address.ts';
import { GarageFields } from '#src/shared/message/garage/garage-fields.tsx';
import { useGarage } from '#src/shared/message/garage/use-garage.ts';
import { LeftOutList } from '#src/shared/message/left-out.tsx';
import { OneOf } from '#src/shared/message/one-of.tsx';
import { MissingSections } from '#src/shared/vehicle/missing-sections.tsx';
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
  const { garage, setGarage } = useGarage(view);
  const proposal = proposalOf(view);
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
        <GarageFields garage={garage} onChange={setGarage} />
      </section>
      <LangContext value={lang}>
        <CustomerSheet view={view} proposal={proposal} garage={garage} />
      </LangContext>
    </>
  );
}
