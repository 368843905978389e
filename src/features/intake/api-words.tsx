import { useMessages } from '#src/i18n/lang.ts';
import classes from './api-words.module.css';
import { messages } from './messages.ts';

/** The API's own words as they came, line for line, after ours. */
export function ApiWords({ message, details }: { message: string; details: readonly string[] }) {
  const text = useMessages(messages);
  // A detail often says the message again, with the field that it is about.
  const more = details.filter((detail) => message === '' || !detail.includes(message));
  const lines = [message, ...more].filter((line) => line !== '');
  if (lines.length === 0) return null;
  return (
    <div>
      {text.apiSays}
      <blockquote className={classes.said}>{lines.join('\n')}</blockquote>
    </div>
  );
}
