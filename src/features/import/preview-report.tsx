import { FILES, requiredColumns } from '#rules/import-files/columns.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import tableClasses from '#src/ui/scroll-table.module.css';
import { ScrollTable } from '#src/ui/scroll-table.tsx';
import { ToneBadge } from '#src/ui/tone.tsx';
import { DoubtfulRows } from './doubtful-rows.tsx';
import { doubtMessages, previewMessages } from './messages.ts';
import type { FileContent, Preview, PreviewedEntry } from './preview/model.ts';
import classes from './preview-report.module.css';

/** What the preview found: the files, what is doubtful about each, and their first rows. */
export function PreviewReport({ preview }: { preview: Preview }) {
  const text = useMessages(previewMessages);
  const words = useMessages(doubtMessages);
  const read = preview.entries.flatMap(({ path, role, content }, at) =>
    content && (role !== 'text' || content.rows > 0)
      ? [{ path, content, at, key: `${at} ${path}` }]
      : [],
  );
  const isClean =
    preview.doubts.length === 0 && read.every(({ content }) => isWithoutDoubt(content));
  return (
    <>
      <Doubts lines={preview.doubts.map((doubt) => words.archive(doubt))} />
      <EntriesTable preview={preview} />
      <p className={classes.note} role="status">
        {isClean ? text.noDoubt : text.onlyWarnings}
      </p>
      {read.map(({ path, content, at, key }) => (
        <div key={key} className={classes.part}>
          <h3 className={classes.heading}>{path}</h3>
          <Doubts lines={content.fileDoubts.map((doubt) => words.file(doubt))} />
          {content.rowDoubts.length > 0 && (
            <DoubtfulRows file={path} entry={at} content={content} />
          )}
          {content.header.length > 0 && <FirstRows file={path} content={content} />}
        </div>
      ))}
    </>
  );
}

const isWithoutDoubt = ({ fileDoubts, doubtfulRows }: FileContent): boolean =>
  fileDoubts.length === 0 && doubtfulRows === 0;

function Doubts({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <ul className={classes.doubts}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** The archive's files, one per row. */
function EntriesTable({ preview }: { preview: Preview }) {
  const text = useMessages(previewMessages);
  const format = useFormat();
  // An archive may contain the same path twice.
  const entries = preview.entries.map((entry, at) => ({ entry, key: `${at} ${entry.path}` }));
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
      {preview.unlisted > 0 && (
        <p className={classes.note}>{text.unlisted(format.integer(preview.unlisted))}</p>
      )}
    </>
  );
}

function EntryRow({ entry }: { entry: PreviewedEntry }) {
  const text = useMessages(previewMessages);
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
        {content && content.header.length > 1
          ? separatorOf(text.separators, content.delimiter)
          : '—'}
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

/** A file that begins with "sep=" may use any separator. */
const separatorOf = (words: Readonly<Record<string, string>>, separator: string): string =>
  words[separator] ?? separator;

/**
 * The beginning of the file, which shows whether the accents are right and the cells are in their
 * columns.
 */
function FirstRows({ file, content }: { file: string; content: FileContent }) {
  const text = useMessages(previewMessages);
  const { header, firstRows } = content;
  if (firstRows.length === 0) return <p className={classes.note}>{text.noRows}</p>;
  const columns = header.map((name, position) => ({ name, position, key: `${position} ${name}` }));
  return (
    <>
      <p className={classes.note}>{text.firstRowsOf(file)}</p>
      <ScrollTable label={text.firstRowsOf(file)} cells>
        <thead>
          <tr>
            <th scope="col" className={tableClasses.number}>
              {text.line}
            </th>
            {columns.map(({ key, name }) => (
              <th key={key} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {firstRows.map(({ line, cells }) => (
            <tr key={line}>
              <td className={tableClasses.number}>{line}</td>
              {columns.map(({ key, position }) => (
                <td key={key}>{cells[position]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </>
  );
}

/** What a member's ZIP must contain, according to docs/import-format.md. */
export function Expected() {
  const text = useMessages(previewMessages);
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
