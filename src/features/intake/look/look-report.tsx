import { useMessages } from '#src/i18n/lang.ts';
import { doubtMessages } from './doubt-messages.ts';
import { DoubtfulRows } from './doubtful-rows.tsx';
import { EntriesTable } from './entries-table.tsx';
import { FirstRows } from './first-rows.tsx';
import classes from './look.module.css';
import { messages } from './messages.ts';
import type { FileContent, Look } from './model.ts';

/** What a look found: the files, what is doubtful about each, and their first rows. */
export function LookReport({ look }: { look: Look }) {
  const text = useMessages(messages);
  const words = useMessages(doubtMessages);
  const read = look.entries.flatMap(({ path, role, content }, at) =>
    content && (role !== 'text' || content.rows > 0)
      ? [{ path, content, key: `${at} ${path}` }]
      : [],
  );
  const isClean = look.doubts.length === 0 && read.every(({ content }) => isWithoutDoubt(content));
  return (
    <>
      <Doubts lines={look.doubts.map((doubt) => words.archive(doubt))} />
      <EntriesTable look={look} />
      <p className={classes.note} role="status">
        {isClean ? text.noDoubt : text.onlyWarnings}
      </p>
      {read.map(({ path, content, key }) => (
        <div key={key} className={classes.part}>
          <h3 className={classes.heading}>{path}</h3>
          <Doubts lines={content.fileDoubts.map((doubt) => words.file(doubt))} />
          {content.rowDoubts.length > 0 && <DoubtfulRows file={path} content={content} />}
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
