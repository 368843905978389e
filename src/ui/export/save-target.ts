type Piece = Uint8Array<ArrayBuffer>;

/** Where a file goes while it arrives: it is whole, or it is not there. */
export interface SaveTarget {
  /** Resolves when there is room for the next piece. */
  write: (piece: Piece) => Promise<void>;
  /** The file is whole. */
  commit: () => Promise<void>;
  /** The file will not be whole: nothing of it stays. */
  discard: () => Promise<void>;
}

/** File System Access, which TypeScript's own library does not know: it is Chromium's. */
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
 * Asks where to save a file; null where the person changed their mind. To be called from a click:
 * browsers open the dialog for nothing else.
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

/** The browser writes beside the file and puts it in its place when it is closed. */
async function onDisk(file: PickedFile): Promise<SaveTarget> {
  const writing = await file.createWritable();
  return {
    write: (piece) => writing.write(piece),
    commit: () => writing.close(),
    async discard() {
      await writing.abort().catch(() => {});
      // Choosing a new file made an empty one; an older file that was chosen is as it was.
      const isEmpty = (await file.getFile()).size === 0;
      if (isEmpty) await file.remove?.();
    },
  };
}
