import type { Socket } from 'node:net';
import { openRelay } from './relay.ts';

/** A line to the server under test that can be cut or held up while something passes through it. */
export async function openLine(serverOrigin: string) {
  const answers = new Set<() => void>();
  let isCut = false;
  let isHeld = false;
  let areFilesHeld = false;
  let holdingFrom: string | null = null;
  const join = (near: Socket, far: Socket) => {
    let isFile = false;
    let isThrough = false;
    const answer = () => {
      const may = !isHeld && !(areFilesHeld && isFile);
      if (may === isThrough) return;
      isThrough = may;
      if (may) far.pipe(near);
      else far.unpipe(near);
    };
    near.on('data', (sent) => {
      const [, path = ''] = /^[A-Z]+ (\S+) HTTP/.exec(sent.toString('latin1')) ?? [];
      if (path === '') return;
      isFile = path.startsWith('/assets/');
      if (holdingFrom !== null && path.includes(holdingFrom)) areFilesHeld = true;
      answer();
    });
    near.pipe(far);
    answers.add(answer);
    near.on('close', () => answers.delete(answer));
    answer();
  };
  const relay = await openRelay(serverOrigin, join, () => !isCut);
  return {
    origin: relay.origin,
    /** Breaks off whatever is passing, and lets nothing through until it is mended. */
    cut: () => {
      isCut = true;
      relay.reset();
    },
    mend: () => {
      isCut = false;
    },
    /** Lets requests through, but holds their answers until it is released. */
    hold: () => {
      isHeld = true;
      for (const answer of answers) answer();
    },
    /** Holds the page's own code and styles, but no answer of the API, once this is asked for. */
    holdFiles: (from = '') => {
      holdingFrom = from;
    },
    release: () => {
      isHeld = false;
      areFilesHeld = false;
      holdingFrom = null;
      for (const answer of answers) answer();
    },
    close: relay.close,
  };
}
