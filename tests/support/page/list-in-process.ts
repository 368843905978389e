import type { ListPort } from '#src/features/blacklist/list/list-port.ts';
import { createListService } from '#src/features/blacklist/list/list-service.ts';

/** The list's service, which answers as it does through its worker. */
export function listInProcess() {
  const service = createListService();
  let closed = false;
  const port: ListPort = {
    receive: async (...pieces) => service.receive(...pieces),
    first: async (count) => service.first(count),
    read: async (isOk) => service.read(isOk),
    select: async (...asked) => service.select(...asked),
    rows: async (...asked) => service.rows(...asked),
    file: (request) => service.file(request),
    close: () => {
      closed = true;
    },
  };
  return { port, isClosed: () => closed };
}
