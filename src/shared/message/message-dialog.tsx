import { Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconPrinter } from '@tabler/icons-react';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { formatPlate } from '#rules/plate.ts';
import { agreedOn } from '#src/domain/message/agreed.ts';
import { type ChannelName, wayTo } from '#src/domain/message/channels.ts';
import type { Matter } from '#src/domain/message/compose.ts';
import { isEmpty, proposalOf } from '#src/domain/message/proposal.ts';
import { recipientOf } from '#src/domain/message/recipient.ts';
import type { VehicleView } from '#src/domain/vehicle/view.ts';
import { commonMessages } from '#src/i18n/common.ts';
import { langs, useLang, useMessages } from '#src/i18n/lang.ts';
import { paths } from '#src/paths.ts';
import { GarageFields } from '#src/shared/message/garage/garage-fields.tsx';
import { useGarage } from '#src/shared/message/garage/use-garage.ts';
import { useOwnerName } from '#src/shared/vehicle/owner-contact.tsx';
import { useVehicleKey } from '#src/shared/vehicle/vehicle-key.ts';
import { useWayBack } from '#src/shared/vehicle/way-back.ts';
import { Dialog } from '#src/ui/dialog.tsx';
import { AppointmentFields } from './appointment-fields.tsx';
import { DraftFields } from './draft-fields.tsx';
import { useKeptMessage } from './kept-messages.ts';
import { BeforeWriting, LeftOutList } from './left-out.tsx';
import classes from './message-dialog.module.css';
import { messageMessages } from './messages.ts';
import { OneOf } from './one-of.tsx';
import { useDrafts } from './use-drafts.ts';
import { useGarageClock } from './use-garage-clock.ts';

interface MessageDialogProps {
  view: VehicleView;
  opened: boolean;
  onClose: () => void;
}

const channels: readonly ChannelName[] = ['email', 'sms'];

/** A message to the customer, made from the advice: prepared here, and sent by somebody else's program. */
export function MessageDialog({ view, opened, onClose }: MessageDialogProps) {
  const text = useMessages(messageMessages);
  const { close } = useMessages(commonMessages);
  const pageLang = useLang();
  const ownerName = useOwnerName();
  const vehicle = useVehicleKey();
  const [owner] = view.owners;
  const ways = { email: wayTo('email', view, owner), sms: wayTo('sms', view, owner) };
  const kept = useKeptMessage(vehicle);
  const { message, change } = kept;
  const { typed } = message;
  const lang = message.lang ?? pageLang;
  const channel = message.channel ?? (ways.email.barred && !ways.sms.barred ? 'sms' : 'email');
  const ofGarage = useGarage(view);
  const { garage } = ofGarage;
  const now = useGarageClock();
  const appointment = useMemo(() => agreedOn(typed, now), [typed, now]);
  const matter = useMemo<Matter>(
    () => ({
      recipient: recipientOf(view.owners[0]),
      proposal: proposalOf(view),
      garage,
      appointment,
    }),
    [view, garage, appointment],
  );
  const drafts = useDrafts(matter, channel, lang, { ...kept, today: view.today });
  const fullScreen = useMediaQuery('(max-width: 48em), (max-height: 30em)', false, {
    getInitialValueInEffect: false,
  });
  const name = (owner && ownerName(owner)) ?? text.nobody;
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      size="62rem"
      fullScreen={fullScreen}
      centered
      returnFocus={false}
    >
      <Modal.Content className={classes.content ?? ''}>
        {/* Mantine's own is a <header>, and next to the page's that would be a second banner. */}
        <div className={classes.head}>
          <div className={classes.titles}>
            <Modal.Title>{text.title}</Modal.Title>
            <p className={classes.to}>{text.to(name, formatPlate(view.record.plate))}</p>
          </div>
          <Modal.CloseButton aria-label={close} />
        </div>
        <Modal.Body className={classes.body ?? ''}>
          <div className={classes.writing}>
            <div className={classes.choices}>
              <OneOf
                title={text.channelTitle}
                choices={channels.map((value) => ({ value, label: text.channels[value] }))}
                chosen={channel}
                onChoose={(chosen) => change(() => ({ channel: chosen }))}
              />
              <OneOf
                title={text.langTitle}
                choices={langs.map(({ lang: value, label }) => ({ value, label }))}
                chosen={lang}
                onChoose={(chosen) => change(() => ({ lang: chosen }))}
              />
            </div>
            {isEmpty(matter.proposal) && <p className={classes.nothing}>{text.nothing}</p>}
            {/* Each text is a field of its own, so that undoing in one doesn't bring back another. */}
            <DraftFields
              key={`${channel}/${lang}`}
              {...{ channel, lang, drafts, appointment }}
              ways={ways}
            />
          </div>
          <div className={classes.beside}>
            <BeforeWriting view={view} />
            <LeftOutList leftOut={matter.proposal.leftOut} />
            <AppointmentFields {...{ view, matter, lang, kept, now }} />
            <GarageFields {...ofGarage} />
            <Link
              className={classes.sheet}
              to={`${paths.customerSheet(vehicle)}?for=${lang}`}
              state={useWayBack()}
            >
              <IconPrinter size={16} aria-hidden /> {text.sheet}
            </Link>
          </div>
        </Modal.Body>
      </Modal.Content>
    </Dialog>
  );
}
