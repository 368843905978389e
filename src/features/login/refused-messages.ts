import { defineMessages } from '#src/i18n/lang.ts';

// Apart from what the page says at once, which is loaded before anybody can sign in.
export const refusedMessages = defineMessages({
  en: {
    refused: 'Username or password not recognised',
    refusedAdvice:
      'Check both, and the network chosen. If it persists, ask your network manager to reset your access.',
  },
  fr: {
    refused: 'Identifiant ou mot de passe non reconnu',
    refusedAdvice:
      'Vérifiez les deux, et le réseau choisi. Si cela continue, demandez à la tête de réseau de rétablir votre accès.',
  },
});
