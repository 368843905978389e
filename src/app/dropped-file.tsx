import { Button, Group } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { fetchCode } from '#src/fetch-code.ts';
import { commonMessages } from '#src/i18n/common.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { paths } from '#src/paths.ts';
import { useSession } from '#src/session/use-session.ts';
import { Notice } from '#src/ui/notice.tsx';
import { droppedFileMessages } from './dropped-file-messages.ts';
import classes from './piece-boundary.module.css';
import { PieceFailure } from './piece-boundary.tsx';

type Dropped =
  | { status: 'none' }
  | { status: 'ready' | 'notZip'; file: File }
  | { status: 'busy' }
  | { status: 'failed'; file: File; thrown: unknown };

const isZip = ({ name, type }: File): boolean =>
  /\.zip$/i.test(name) || /^application\/(x-)?zip/.test(type);

/**
 * A file that is dropped anywhere but on the import page is offered to the import. The page in sight
 * stays until somebody accepts: something may stand typed in it. (That the browser doesn't open
 * the file itself is due to the document's own script.)
 */
export function DroppedFile() {
  const text = useMessages(droppedFileMessages);
  const common = useMessages(commonMessages);
  const navigate = useNavigate();
  const { network } = useSession();
  const [dropped, setDropped] = useState<Dropped>({ status: 'none' });
  const leave = () => setDropped({ status: 'none' });

  useWindowEvent('drop', ({ dataTransfer }: DragEvent) => {
    const files = [...(dataTransfer?.files ?? [])];
    const file = files.find(isZip) ?? files[0];
    if (file) setDropped({ status: isZip(file) ? 'ready' : 'notZip', file });
  });

  const open = async (file: File) => {
    try {
      const { importStore } = await fetchCode(() => import('#src/features/import/import-store.ts'));
      if (importStore.get().send.status === 'sending') return setDropped({ status: 'busy' });
      importStore.choose(file);
      leave();
      void navigate(paths.import(network));
    } catch (thrown) {
      setDropped({ status: 'failed', file, thrown });
    }
  };

  if (dropped.status === 'none') return null;
  if (dropped.status === 'failed') {
    return <PieceFailure thrown={dropped.thrown} onRetry={() => void open(dropped.file)} />;
  }
  const title = dropped.status === 'busy' ? text.busy : text[dropped.status](dropped.file.name);
  return (
    <div className={classes.failure}>
      <Notice tone={dropped.status === 'notZip' ? 'error' : 'info'} title={title}>
        <p>{text[`${dropped.status}Body`]}</p>
        <Group gap="xs">
          {dropped.status === 'ready' && (
            <Button size="xs" onClick={() => void open(dropped.file)}>
              {text.open}
            </Button>
          )}
          <Button size="xs" variant="default" onClick={leave}>
            {dropped.status === 'ready' ? text.leave : common.close}
          </Button>
        </Group>
      </Notice>
    </div>
  );
}
