import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import tableClasses from '#src/ui/scroll-table.module.css';
import { ScrollTable } from '#src/ui/scroll-table.tsx';
import { ToneBadge } from '#src/ui/tone.tsx';
import classes from './look.module.css';
import { messages } from './messages.ts';
import type { Look, LookedEntry } from './model.ts';

/** The archive's files, a row each. */
export function EntriesTable({ look }: { look: Look }) {
  const text = useMessages(messages);
  const format = useFormat();
  // An archive may hold one path twice.
  const entries = look.entries.map((entry, at) => ({ entry, key: `${at} ${entry.path}` }));
  return (
    <>
      <ScrollTable label={text.files}>
        <thead>
          <tr>
            <th scope="col">{text.file}</th>
            <th scope="col">{text.content}</th>
            <th scope="col" className={tableClasses.number}>
              {text.size}
            </th>
            <th scope="col" className={tableClasses.number}>
              {text.rows}
            </th>
            <th scope="col">{text.encoding}</th>
            <th scope="col">{text.separator}</th>
            <th scope="col" className={tableClasses.number}>
              {text.doubtfulRows}
            </th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ entry, key }) => (
            <EntryRow key={key} entry={entry} />
          ))}
        </tbody>
      </ScrollTable>
      {look.unlisted > 0 && (
        <p className={classes.note}>{text.unlisted(format.integer(look.unlisted))}</p>
      )}
    </>
  );
}

function EntryRow({ entry }: { entry: LookedEntry }) {
  const text = useMessages(messages);
  const format = useFormat();
  const { path, role, size, isEncrypted, content } = entry;
  return (
    <tr>
      <th scope="row">{path}</th>
      <td data-label={text.content}>{isEncrypted ? text.encrypted : text.roles[role]}</td>
      <td className={tableClasses.number} data-label={text.size}>
        {format.bytes(size)}
      </td>
      <td className={tableClasses.number} data-label={text.rows}>
        {content ? format.integer(content.rows) : '—'}
      </td>
      <td data-label={text.encoding}>{content ? text.encodings[content.encoding] : '—'}</td>
      <td data-label={text.separator}>
        {content && content.header.length > 1 ? text.separators[content.delimiter] : '—'}
      </td>
      <td className={tableClasses.number} data-label={text.doubtfulRows}>
        {content && content.doubtfulRows > 0 ? (
          <span>
            <ToneBadge tone="soon">{format.integer(content.doubtfulRows)}</ToneBadge>
          </span>
        ) : (
          (content && role !== 'text' && '0') || '—'
        )}
      </td>
    </tr>
  );
}
