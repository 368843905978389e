import { defineMessages } from '#src/i18n/lang.ts';

interface RecognitionMessages {
  from: (source: string) => string;
  allFrom: (source: string, isAlways: boolean) => string;
  /** The fields of a member's file; any other is shown under its own name. */
  sources: ReadonlyMap<string, string>;
}

/** From what the operation of an invoice's line was recognised. */
export const recognitionMessages = defineMessages<RecognitionMessages>({
  en: {
    from: (source) => `recognised from ${source}`,
    allFrom: (source, isAlways) =>
      `Operations recognised from ${source}${isAlways ? '' : ', unless stated otherwise'}.`,
    sources: new Map([
      ['libelle piece', 'the part’s label'],
      ['libelle operation', 'the operation’s label'],
      ['libelle forfait', 'the package’s label'],
      ['code operation', 'the operation’s code'],
      ['code forfait', 'the package’s code'],
    ]),
  },
  fr: {
    from: (source) => `reconnue d’après ${source}`,
    allFrom: (source, isAlways) =>
      `Opérations reconnues d’après ${source}${isAlways ? '' : ', sauf indication contraire'}.`,
    sources: new Map([
      ['libelle piece', 'le libellé de la pièce'],
      ['libelle operation', 'le libellé de l’opération'],
      ['libelle forfait', 'le libellé du forfait'],
      ['code operation', 'le code de l’opération'],
      ['code forfait', 'le code du forfait'],
    ]),
  },
});
