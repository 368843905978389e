import { CodeGone } from '#src/fetch-code.ts';
import { READY, type WorkerAnswer, type WorkerCall } from './list-port.ts';
import { createListService } from './list-service.ts';

const service = createListService();
const answer = (message: WorkerAnswer) => self.postMessage(message);

self.addEventListener('message', async ({ data }: MessageEvent<WorkerCall>) => {
  const { id, name, parameters } = data;
  try {
    const value: unknown = await Reflect.apply(service[name], service, parameters);
    answer({ id, value });
  } catch (thrown) {
    answer({ id, failed: String(thrown), isCodeGone: thrown instanceof CodeGone });
  }
});

answer({ id: READY, value: null });
