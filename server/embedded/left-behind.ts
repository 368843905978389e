/**
 * Whether something marked with a process's number belongs to nobody any more: that process has
 * ended, or it was an earlier one that had our number. Only valid at the start, when nothing
 * carries ours yet.
 */
export const isLeftBehind = (pid: number): boolean => pid === process.pid || !isRunning(pid);

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
