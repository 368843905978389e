/**
 * Whether what bears a process's number is nobody's: of a process that no longer runs, or of one
 * before us that had our number. Asked at the start, when nothing bears ours yet.
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
