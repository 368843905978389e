import { Button, VisuallyHidden } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { CodeGone } from '#src/fetch-code.ts';
import { commonMessages } from '#src/i18n/common.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { Folded, FoldedMenu } from '#src/ui/folded.tsx';
import { onePress } from '#src/ui/one-press.ts';
import { reloadOnline, useReloadForCode } from '#src/ui/reload-online.ts';
import { SendButton } from '#src/ui/send-button.tsx';
import { downloadBlob } from './download.ts';
import classes from './export-buttons.module.css';
import type { FileExport } from './file-export.ts';
import { exportMessages } from './messages.ts';

interface ExportButtonsProps {
  files: readonly FileExport[];
  /**
   * If the place already says what is in the files, the buttons on screen only show their formats.
   */
  brief?: boolean;
}

/** One button per file; several are behind one on a phone. */
export function ExportButtons(props: ExportButtonsProps) {
  const text = useMessages(exportMessages);
  const buttons = <FileButtons {...props} />;
  if (props.files.length < 2) return buttons;
  return (
    <Folded label={text.export} icon={<IconDownload size={16} aria-hidden />}>
      {buttons}
    </Folded>
  );
}

/** The files of a chart, whose panel says what is in them, behind one button on every screen. */
export function ExportMenu({ files }: { files: readonly [FileExport, ...FileExport[]] }) {
  const text = useMessages(exportMessages);
  return (
    <FoldedMenu
      label={
        <>
          {text.export}
          <VisuallyHidden>{` ${files[0].what}`}</VisuallyHidden>
        </>
      }
      icon={<IconDownload size={16} aria-hidden />}
    >
      <FileButtons brief files={files} />
    </FoldedMenu>
  );
}

interface FileButtonsProps extends ExportButtonsProps {
  /** What the buttons belong to, if that isn't all that the page exports. */
  label?: string;
}

/**
 * One button per file, always in sight. If a file can't be made, a message appears next to them, and
 * the button tries again.
 */
export function FileButtons({ files, brief = false, label }: FileButtonsProps) {
  const text = useMessages(exportMessages);
  const { reload } = useMessages(commonMessages);
  const [busy, setBusy] = useState<string | null>(null);
  const [failed, setFailed] = useState<{ format: string; isGone: boolean } | null>(null);
  useReloadForCode(failed?.isGone === true);
  // If the page has been left by the time a file is ready, we drop it: the person may have signed
  // out.
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);

  const save = async ({ format, fileName, make }: FileExport) => {
    setBusy(fileName);
    setFailed(null);
    try {
      const file = await make();
      if (isHere.current) downloadBlob(file, fileName);
    } catch (thrown) {
      setFailed({ format, isGone: thrown instanceof CodeGone });
    } finally {
      setBusy(null);
    }
  };

  return (
    <fieldset aria-label={label ?? text.export} className={classes.exports} {...onePress}>
      {label === undefined && <IconDownload aria-hidden className={classes.icon} />}
      {files.map((file) => (
        <SendButton
          key={file.fileName}
          size="compact-sm"
          variant="default"
          loading={busy === file.fileName}
          onClick={() => void save(file)}
        >
          {file.format}
          {brief ? (
            <VisuallyHidden>{` ${file.what}`}</VisuallyHidden>
          ) : (
            <span className={classes.what}>{` ${file.what}`}</span>
          )}
        </SendButton>
      ))}
      {failed && (
        <p role="alert" className={classes.failed}>
          {text.failed[failed.isGone ? 'codeGone' : 'defect'](failed.format)}{' '}
          {failed.isGone && (
            <Button size="compact-sm" variant="default" onClick={reloadOnline}>
              {reload}
            </Button>
          )}
        </p>
      )}
    </fieldset>
  );
}
