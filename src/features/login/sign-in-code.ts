/** What a sign-in needs once it is asked for. */
export { signIn } from '#src/api/sign-in.ts';
export { SignInFailure } from './sign-in-failure.tsx';
