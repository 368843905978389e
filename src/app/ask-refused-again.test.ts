import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { ApiFailure, type AppError } from '#src/api/errors.ts';
import { askRefusedAgain } from './ask-refused-again.ts';

const words = { message: '', details: [] };
const errors: Record<string, AppError> = {
  refused: { ...words, kind: 'unauthorized' },
  failed: { kind: 'timeout' },
};

it('asks again only for what is on screen and was refused, not for other failures', async () => {
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const asked: string[] = [];
  const optionsOf = (place: string, error: AppError) => ({
    queryKey: [place, error.kind],
    queryFn: () => {
      asked.push(`${error.kind} ${place}`);
      return Promise.reject(new ApiFailure(error));
    },
  });
  for (const error of Object.values(errors)) {
    await queryClient.prefetchQuery(optionsOf('elsewhere', error));
    const inSight = new QueryObserver(queryClient, optionsOf('in sight', error));
    inSight.subscribe(() => undefined);
    await inSight.refetch();
  }
  asked.length = 0;
  await askRefusedAgain(queryClient);
  expect(asked).toEqual(['unauthorized in sight']);
  queryClient.clear();
});
