import { useMessages } from '#src/i18n/lang.ts';
import tableClasses from '#src/ui/scroll-table.module.css';
import { ScrollTable } from '#src/ui/scroll-table.tsx';
import classes from './look.module.css';
import { messages } from './messages.ts';
import type { FileContent } from './model.ts';

/** The file as it begins: whether the accents are right and the cells in their columns shows here. */
export function FirstRows({ file, content }: { file: string; content: FileContent }) {
  const text = useMessages(messages);
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
