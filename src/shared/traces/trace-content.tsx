import { Link } from 'react-router';
import type { JobForecast } from '#src/domain/forecasts/forecasts.ts';
import type { SentReminder } from '#src/domain/reminders/reminders.ts';
import type { VehicleView } from '#src/domain/vehicle/view.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { paths } from '#src/paths.ts';
import { useSession } from '#src/session/use-session.ts';
import { useJobName } from '#src/shared/words/sentences.ts';
import { Fields } from '#src/ui/fields.tsx';
import { figureMessages, traceMessages } from './messages.ts';
import type { Traced } from './trace.tsx';
import classes from './trace-content.module.css';
import {
  type Input,
  useForecastInputs,
  useInspectionInputs,
  useInvoiceInputs,
  useLastVisitInputs,
  useMileageInputs,
  useOutcomeInputs,
  useReadingInputs,
} from './use-inputs.ts';

/** The answer in full: the formula, the values that the page shows beside it, and the rule's source. */
export default function TraceContent({ of }: { of: Traced }) {
  const text = useMessages(traceMessages);
  const { how, rule } = useMessages(figureMessages)[of.figure];
  const { network } = useSession();
  return (
    <div className={classes.trace}>
      <h3>{text.how}</h3>
      <p>{how}</p>
      <InputsOf of={of} />
      <h3>{text.rule}</h3>
      <p>{rule}</p>
      <p>
        <Link to={paths.help(network)}>{text.all}</Link>
      </p>
    </div>
  );
}

/** Each figure has its own values; those that are rules only have none. */
function InputsOf({ of }: { of: Traced }) {
  switch (of.figure) {
    case 'mileageToday':
    case 'monthlyMileage':
      return <OfMileage view={of.view} />;
    case 'reading':
      return <OfReadings view={of.view} />;
    case 'inspection':
      return <OfInspection view={of.view} />;
    case 'lastVisit':
      return <OfLastVisit view={of.view} />;
    case 'visits':
    case 'spent':
      return <OfInvoices view={of.view} />;
    case 'forecast':
      return of.forecasts.map((forecast) => (
        <OfForecast
          key={forecast.key}
          view={of.view}
          forecast={forecast}
          isAlone={of.forecasts.length === 1}
        />
      ));
    case 'outcome':
      return <OfOutcome reminder={of.reminder} window={of.window} />;
    default:
      return null;
  }
}

interface OfView {
  view: VehicleView;
}

const OfMileage = ({ view }: OfView) => <Inputs inputs={useMileageInputs(view)} />;
const OfReadings = ({ view }: OfView) => <Inputs inputs={useReadingInputs(view)} />;
const OfInspection = ({ view }: OfView) => <Inputs inputs={useInspectionInputs(view)} />;
const OfLastVisit = ({ view }: OfView) => <Inputs inputs={useLastVisitInputs(view)} />;
const OfInvoices = ({ view }: OfView) => <Inputs inputs={useInvoiceInputs(view)} />;

interface OfForecastProps extends OfView {
  forecast: JobForecast;
  /** Of several, each says which it is. */
  isAlone: boolean;
}

function OfForecast({ view, forecast, isAlone }: OfForecastProps) {
  const jobName = useJobName();
  return (
    <Inputs
      inputs={useForecastInputs(view, forecast)}
      {...(!isAlone && { title: jobName(forecast) })}
    />
  );
}

const OfOutcome = ({ reminder, window }: { reminder: SentReminder; window: number }) => (
  <Inputs inputs={useOutcomeInputs(reminder, window)} />
);

function Inputs({ inputs, title }: { inputs: Input[]; title?: string }) {
  const text = useMessages(traceMessages);
  return (
    <>
      <h3>{title ?? text.inputs}</h3>
      <Fields fields={inputs.map(([label, value]) => ({ label, value }))} />
    </>
  );
}
