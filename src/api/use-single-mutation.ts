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
 * A mutation that runs only once at a time, wherever it was started. A call that comes meanwhile,
 * such as the second half of a double click, is not sent. `isPending` covers every use of this key.
 */
export function useSingleMutation<Data, Variables>(options: Options<Data, Variables>) {
  const queryClient = useQueryClient();
  // We ask the cache, because a mutation reports only to its own component, and a moment later.
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
