import { isServerThere, serverBuild } from '#src/server-build.ts';
import { tabKey, tabStorage } from '#src/session/tab-storage.ts';
import type { Unsaved } from './unsaved.ts';

/**
 * How a page reloads. It is part of the document, because after a deployment every other file of the
 * page may be gone.
 */
export interface Reloading {
  /**
   * A message says that a part of the application is gone. Some browsers don't ask again for code that
   * didn't come, and after a deployment it would never come, so the page is reloaded at the same address.
   * It is not if somebody's work would be lost, and not again for the same build: the message with its
   * button stays then.
   * @returns to be called when the message goes
   */
  codeIsGone: () => () => void;
  /**
   * The line is back, and so is what couldn't be loaded without it. If a reload would take something
   * away from somebody, who listens for the return asks for it again in its place.
   */
  lineIsBack: () => void;
  /** Returns how to stop listening. */
  onReturn: (again: () => void) => () => void;
  /** Not without a server, because what is on screen would be lost too. */
  ifServerThere: () => Promise<void>;
  /** Says that a reload would take something away from somebody, until what it returns is called. */
  holdWork: () => () => void;
  /**
   * Code didn't come, and the server doesn't answer either: who watches the line hears it, also if it
   * was before.
   */
  onSilence: (hear: () => void) => void;
}

declare global {
  interface Window {
    /** There is none in development. */
    reloading?: Reloading | undefined;
  }
}

/** For which of the server's builds this tab was reloaded by itself. */
const RELOADED = tabKey('reloaded');

/** In milliseconds: how often this looks for the server by itself. */
const LOOK_EVERY = 5000;

/**
 * @param reload the document's
 * @param onGone is called each time that code didn't come
 */
export function createReloading(
  reload: () => void,
  unsaved: Unsaved,
  storage = tabStorage(),
  onGone = () => {},
): Reloading {
  let inSight = 0;
  /** In the order in which they came: a piece of code before the message that it is gone. */
  const returning = new Set<() => void>();
  let wasSilent = false;
  let isWatched = false;
  let tellSilence = () => {
    if (!wasSilent) void awaitServer();
    wasSilent = true;
  };
  /** The code that watches the line may be what didn't come. Until it has, this looks by itself. */
  async function awaitServer(): Promise<void> {
    do {
      await new Promise<unknown>((resolve) => {
        setTimeout(resolve, LOOK_EVERY);
        const signal = AbortSignal.timeout(LOOK_EVERY);
        addEventListener('online', resolve, { once: true, signal });
      });
      if (isWatched) return;
    } while (!(await isServerThere()));
    wasSilent = false;
    reloading.lineIsBack();
  }
  const mayReload = () => inSight > 0 && !unsaved.isAny();
  async function reloadOnce(): Promise<void> {
    const found = await serverBuild();
    if (!found) return tellSilence();
    // Where nothing can be noted, a page might reload for ever.
    if (!storage || storage.getItem(RELOADED) === found.build || !mayReload()) return;
    storage.setItem(RELOADED, found.build);
    reload();
  }
  const reloading: Reloading = {
    codeIsGone: () => {
      inSight += 1;
      onGone();
      void reloadOnce();
      return () => {
        inSight -= 1;
      };
    },
    lineIsBack: () => {
      if (mayReload()) return reload();
      for (const again of [...returning]) again();
    },
    onReturn: (again) => {
      returning.add(again);
      return () => void returning.delete(again);
    },
    ifServerThere: async () => {
      if (await isServerThere()) reload();
    },
    holdWork: unsaved.hold,
    onSilence: (hear) => {
      isWatched = true;
      tellSilence = hear;
      if (wasSilent) hear();
      wasSilent = false;
    },
  };
  return reloading;
}
