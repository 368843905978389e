import {
  type MutationKey,
  type UseMutationOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';

type Options<Data, Variables> = Omit<UseMutationOptions<Data, Error, Variables>, 'mutationKey'> & {
  mutationKey: MutationKey;
};

/**
 * A mutation of which one at a time is under way, wherever it was asked for: what comes meanwhile,
 * such as a double click's second half, is not sent. `isPending` is told of all of this key.
 */
export function useSingleMutation<Data, Variables>(options: Options<Data, Variables>) {
  const queryClient = useQueryClient();
  // Asked of the cache: a mutation tells its own component alone, and a moment later.
  const isUnderWay = () =>
    queryClient.isMutating({ mutationKey: options.mutationKey, exact: true }) > 0;
  const isPending = useSyncExternalStore(
    (changed) => queryClient.getMutationCache().subscribe(changed),
    isUnderWay,
  );
  const mutation = useMutation(options);
  const mutate: typeof mutation.mutate = (...call) => {
    if (!isUnderWay()) mutation.mutate(...call);
  };
  return { mutate, isPending, error: mutation.error };
}
