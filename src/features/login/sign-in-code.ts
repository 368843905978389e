/** The code that a sign-in needs once somebody asks for it. */
export { signIn } from '#src/api/sign-in.ts';
export { SignInFailure } from './sign-in-failure.tsx';
