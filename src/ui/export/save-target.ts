type Piece = Uint8Array<ArrayBuffer>;

/** Where a file goes while it arrives. In the end it is either complete or not there at all. */
export interface SaveTarget {
  /** Resolves when there is room for the next piece. */
  write: (piece: Piece) => Promise<void>;
  /** The file is whole. */
  commit: () => Promise<void>;
  /** The file won't be complete, so nothing of it stays. */
  discard: () => Promise<void>;
}

/** File System Access. TypeScript's library doesn't include it, because only Chromium has it. */
interface SavePicker {
  showSaveFilePicker: (options: { suggestedName: string }) => Promise<PickedFile>;
}
interface PickedFile extends FileSystemFileHandle {
  remove?: () => Promise<void>;
}

/** Whether the browser lets a page write to a file that the person chooses. */
export const hasSavePicker = (place: Window): place is Window & SavePicker =>
  'showSaveFilePicker' in place && typeof place.showSaveFilePicker === 'function';

/**
 * Asks where to save a file; null if the person changes their mind. Must be called from a click,
 * because browsers open the dialog only then.
 */
export async function chooseTarget(
  place: SavePicker,
  suggestedName: string,
): Promise<SaveTarget | null> {
  try {
    return await onDisk(await place.showSaveFilePicker({ suggestedName }));
  } catch (thrown) {
    if (thrown instanceof DOMException && thrown.name === 'AbortError') return null;
    throw thrown;
  }
}

/** The browser writes to a temporary file and moves it into place when it is closed. */
async function onDisk(file: PickedFile): Promise<SaveTarget> {
  const writing = await file.createWritable();
  return {
    write: (piece) => writing.write(piece),
    commit: () => writing.close(),
    async discard() {
      await writing.abort().catch(() => {});
      // Choosing a new file creates an empty one. If an older file was chosen, it is unchanged.
      const isEmpty = (await file.getFile()).size === 0;
      if (isEmpty) await file.remove?.();
    },
  };
}
