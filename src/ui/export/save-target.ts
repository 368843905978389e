import { downloadBlob } from './download.ts';

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

interface FileKind {
  /** Suggested to the person. */
  fileName: string;
  /** The media type, "text/csv". */
  type: string;
}

/**
 * Asks where to save a file, as far as the browser can ask; null where the person changed their
 * mind. To be called from a click: browsers open the dialog for nothing else.
 */
export async function chooseTarget({ fileName, type }: FileKind): Promise<SaveTarget | null> {
  if (!hasSavePicker(window)) return inBlobs({ fileName, type });
  try {
    return await onDisk(await window.showSaveFilePicker({ suggestedName: fileName }));
  } catch (thrown) {
    if (thrown instanceof DOMException && thrown.name === 'AbortError') return null;
    throw thrown;
  }
}

/** File System Access, which TypeScript's own library does not know: it is Chromium's. */
interface SavePicker {
  showSaveFilePicker: (options: { suggestedName: string }) => Promise<PickedFile>;
}
interface PickedFile extends FileSystemFileHandle {
  remove?: () => Promise<void>;
}

const hasSavePicker = (place: Window): place is Window & SavePicker =>
  'showSaveFilePicker' in place && typeof place.showSaveFilePicker === 'function';

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

/** What the page itself holds at most. */
const SEGMENT_BYTES = 4 * 1024 * 1024;

/**
 * Without the dialog: the file is put together from blobs, which are the browser's to keep, out of
 * the page's memory and on disk where it sees fit, and goes to the downloads once it is whole.
 */
function inBlobs({ fileName, type }: FileKind): SaveTarget {
  let segments: Blob[] = [];
  let pieces: Piece[] = [];
  let held = 0;
  const seal = async () => {
    const segment = new Uint8Array(held);
    let at = 0;
    for (const piece of pieces) {
      segment.set(piece, at);
      at += piece.byteLength;
    }
    [pieces, held] = [[], 0];
    segments.push(await new Response(segment).blob());
  };
  return {
    async write(piece) {
      pieces.push(piece);
      held += piece.byteLength;
      if (held >= SEGMENT_BYTES) await seal();
    },
    async commit() {
      await seal();
      downloadBlob(new Blob(segments, { type }), fileName);
      segments = [];
    },
    async discard() {
      [segments, pieces, held] = [[], [], 0];
    },
  };
}
