import { IconFileZip } from '@tabler/icons-react';
import type { ChangeEvent, Ref } from 'react';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import classes from './file-field.module.css';
import { messages } from './messages.ts';

interface FileFieldProps {
  ref: Ref<HTMLInputElement>;
  file: File | null;
  onChoose: (file: File) => void;
  disabled: boolean;
  /** Something is being dragged over the page. */
  isOver: boolean;
  error: string | null;
}

/** A file input that looks like a place to drop a file on; the page takes the drop, wherever it lands. */
export function FileField({ ref, file, onChoose, disabled, isOver, error }: FileFieldProps) {
  const text = useMessages(messages);
  const format = useFormat();
  const choose = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const [chosen] = currentTarget.files ?? [];
    if (chosen) onChoose(chosen);
    // So that the same file, exported again, is a change.
    currentTarget.value = '';
  };
  return (
    <div>
      <label
        className={classes.drop}
        data-over={isOver}
        data-disabled={disabled}
        data-wrong={error !== null}
      >
        <IconFileZip className={classes.icon} aria-hidden />
        <span className={classes.name}>{text.file}</span>
        {file && (
          <span className={classes.chosen}>
            {file.name} · {format.bytes(file.size)}
          </span>
        )}
        {!disabled && (
          <span className={classes.hint}>{file ? text.fileChange : text.fileDrop}</span>
        )}
        <input
          className={classes.input}
          ref={ref}
          type="file"
          accept=".zip,application/zip,application/x-zip-compressed"
          onChange={choose}
          disabled={disabled}
          aria-invalid={error !== null}
          aria-describedby={error ? 'file-error' : undefined}
        />
      </label>
      {error && (
        <p id="file-error" className={classes.error}>
          {error}
        </p>
      )}
    </div>
  );
}
