/** The code that a sign-in needs once somebody asks for it, or once the network is away. */
export { send } from '#src/api/send.ts';
export { signIn } from '#src/api/sign-in.ts';
export { OfflineNotice } from './offline-notice.tsx';
export { SignInFailure } from './sign-in-failure.tsx';
