import { type ComponentType, lazy } from 'react';

/**
 * Like React's `lazy`, but code that didn't come is asked for again once the line is back: React
 * itself never does.
 * @param load throws CodeGone
 */
export function lazyPiece<Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
): ComponentType<Props> {
  const begin = (): ComponentType<Props> =>
    lazy(async () => {
      try {
        return await load();
      } catch (thrown) {
        const stop = window.reloading?.onReturn(() => {
          stop?.();
          Piece = begin();
        });
        throw thrown;
      }
    });
  let Piece = begin();
  return function LazyPiece(props: Props) {
    return <Piece {...props} />;
  };
}
