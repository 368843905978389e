import { Link } from 'react-router';
import { formatPlate } from '#rules/plate.ts';
import type { ImportAnswer } from '#src/api/import-client.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { paths } from '#src/paths.ts';
import { Notice } from '#src/ui/notice.tsx';
import { Plate } from '#src/ui/plate.tsx';
import { ApiWords } from './api-words.tsx';
import { useIntake } from './intake.ts';
import type { LookState } from './intake-state.ts';
import { messages } from './messages.ts';
import classes from './taken-in.module.css';

/** The API's verdict, and from there straight to the vehicles that it is about. */
export function TakenIn({ answer, network }: { answer: ImportAnswer; network: string }) {
  const text = useMessages(messages);
  const plates = platesOf(useIntake().look);
  const { isAccepted, message } = answer;
  return (
    <Notice tone={isAccepted ? 'info' : 'error'} title={isAccepted ? text.accepted : text.rejected}>
      <ApiWords message={message ?? ''} details={[]} />
      {isAccepted && plates.length > 0 && (
        <>
          <p className={classes.heading}>{text.vehicles}</p>
          <ul className={classes.vehicles}>
            {plates.map((plate) => (
              <li key={plate}>
                <Link to={paths.vehicle({ network, plate })}>
                  <Plate size="sm">{formatPlate(plate)}</Plate>
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}

/** The first plates of either file, as far as the look got. */
function platesOf(look: LookState): string[] {
  if (look.status !== 'done') return [];
  const found = look.look.entries.flatMap(({ content }) => content?.plates ?? []);
  return [...new Set(found)];
}
