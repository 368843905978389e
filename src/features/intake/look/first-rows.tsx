import { useMessages } from '#src/i18n/lang.ts';
import classes from './look-table.module.css';
import { LookTable } from './look-table.tsx';
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
      <LookTable label={text.firstRowsOf(file)} cells>
        <thead>
          <tr>
            <th scope="col" className={classes.number}>
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
              <td className={classes.number}>{line}</td>
              {columns.map(({ key, position }) => (
                <td key={key}>{cells[position]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </LookTable>
    </>
  );
}
