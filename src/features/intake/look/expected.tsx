import { FILES, requiredColumns } from '#rules/import-files/columns.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import classes from './look.module.css';
import { messages } from './messages.ts';

/** What a member's ZIP holds, as docs/import-format.md says it. */
export function Expected() {
  const text = useMessages(messages);
  const format = useFormat();
  const required = FILES.map((file) => ({
    file,
    columns: requiredColumns(file),
  }));
  return (
    <>
      <p className={classes.note}>{text.expected}</p>
      <ul className={classes.expected}>
        {required.map(({ file, columns }) => (
          <li key={file}>
            <strong>{file}</strong> — {text.roles[file]},{' '}
            {text.expectedColumns(format.list(columns))}
          </li>
        ))}
      </ul>
      <p className={classes.note}>{text.expectedFormat}</p>
    </>
  );
}
