import { onlineManager } from '@tanstack/react-query';

/** Whether the server can be reached, as far as the page knows (`watchLine`). */
export const isLineThere = (): boolean => onlineManager.isOnline();
export const subscribeLine = (listener: () => void): (() => void) =>
  onlineManager.subscribe(listener);
