import { defineMessages } from '#src/i18n/lang.ts';

export const messageMessages = defineMessages({
  en: {
    title: 'Message to the customer',
    to: (name: string, plate: string) => `${name}, ${plate}`,
    nobody: 'no customer on record',
    langTitle: 'Language of the message',
    channelTitle: 'Channel',
    channels: { email: 'Email', sms: 'SMS' },
    subject: 'Subject',
    text: 'Text',
    reset: 'Back to the proposal',
    outdated: 'Your text was kept. The proposal has changed since.',
    doubts: {
      'text-without': (when: string) =>
        `Your text was kept, and does not mention the agreed appointment: ${when}. Correct it, or go back to the proposal.`,
      'subject-of-another-day': (when: string) =>
        `The subject names another day than the agreed appointment: ${when}. Correct it.`,
    },
    otherWeekday: (words: readonly string[], when: string) =>
      `The message says ${words.map((one) => `“${one}”`).join(', ')}, and the agreed appointment is on another weekday: ${when}. Correct it.`,
    calledOff: (words: readonly string[]) =>
      `The message still names an appointment (${words.map((one) => `“${one}”`).join(', ')}), and none is agreed here any more. Correct it, or go back to the proposal.`,
    namesFormer: (words: readonly string[], when: string) =>
      `The message still says ${words.map((one) => `“${one}”`).join(', ')}: that is no longer the agreed appointment, ${when}. Correct it, unless it is meant.`,
    mayBeLandline:
      'Foreign number: we can’t tell whether it is a mobile, and only mobiles receive text messages.',
    copy: 'Copy the text',
    copied: 'Text copied. Nothing is sent until you send it yourself.',
    copyFailed: 'The browser refuses to copy: select the text.',
    open: {
      email: (address: string) => `Prepare the email to ${address}`,
      sms: (number: string) => `Prepare the SMS to ${number}`,
    },
    prepared: {
      email: 'Prepared in your mail program. Nothing is sent until you send it yourself.',
      sms: 'Prepared in this device’s messaging app. Nothing is sent until you send it yourself.',
    },
    notSent: 'Nothing is sent from here: the message is prepared, and you send it.',
    length: (length: string, room: string) => `${length} of ${room} characters`,
    messages: (n: number) => (n === 1 ? '1 SMS' : `${n} SMS`),
    tooLong: (over: number) => `${over} characters too many for 2 SMS`,
    outside: (signs: string) => `Room for half as many because of ${signs}`,
    simplify: 'Write without them',
    notOffered: { email: 'No email:', sms: 'No SMS:' },
    barred: {
      'no-customer': 'no customer is on record.',
      refused: {
        email: 'the customer refuses emails.',
        sms: 'the customer refuses text messages.',
      },
      privacy: {
        email: 'the customer asked for privacy about their email address (“Privacy”).',
        sms: 'the customer asked for privacy about their mobile number (“Privacy”).',
      },
      'consent-unknown':
        'the network doesn’t say what its consent flags mean. Whoever runs the server can set it.',
      'consent-not-stated': {
        email: 'no consent to emails is on record.',
        sms: 'no consent to text messages is on record.',
      },
      'long-silent': (date: string) =>
        `last sign of the customer on ${date}, more than 3\u00a0years ago (CNIL).`,
      'no-email': 'no address is on record.',
      'bad-email': (written: string) => `“${written}” is not an address that can be written to.`,
      'no-phone': 'no number is on record.',
      'no-mobile': 'no number on record is a mobile.',
      'too-long-link': 'the text is too long for a link. Copy it, or shorten it.',
      'too-long-sms': 'the text is too long. Shorten it, or copy it.',
      empty: 'there is no text.',
    },
    leftOut: (n: number) =>
      n === 1 ? '1 point is not in the text' : `${n} points are not in the text`,
    reasons: {
      'doubtful-date': 'doubtful date',
      'never-seen': 'never seen here, perhaps done elsewhere',
      'maybe-chain': 'this engine may have a chain',
      'unknown-words': 'label not recognised: add it yourself if it makes sense',
      'shared-plate': 'Provisional or trade plate: what is due may be another vehicle’s',
      'inspection-contradicted': 'Technical inspection: the sources disagree about its date',
      'inspection-of-class':
        'Technical inspection: its date depends on what the vehicle is used for',
    },
    unnamed: 'Unnamed operation',
    nothing: 'Nothing to propose: no operation and no inspection is due for certain.',
    check: 'Check before writing',
    appointment: 'Agreed appointment',
    day: 'Day',
    time: 'Time',
    duration: 'Duration',
    past: 'This day has passed.',
    pastTime: 'This time has passed.',
    calendarFile: 'Calendar file (.ics)',
    calendarHint: 'The day and the time are added to the message and to the customer’s sheet.',
    sheet: 'Customer’s sheet',
  },
  fr: {
    title: 'Message au client',
    to: (name: string, plate: string) => `${name}, ${plate}`,
    nobody: 'aucun client connu',
    langTitle: 'Langue du message',
    channelTitle: 'Canal',
    channels: { email: 'E-mail', sms: 'SMS' },
    subject: 'Objet',
    text: 'Texte',
    reset: 'Revenir à la proposition',
    outdated: 'Votre texte est gardé. La proposition a changé depuis.',
    doubts: {
      'text-without': (when: string) =>
        `Votre texte est gardé, et ne mentionne pas le rendez-vous convenu\u00a0: ${when}. Corrigez-le, ou revenez à la proposition.`,
      'subject-of-another-day': (when: string) =>
        `L’objet cite un autre jour que le rendez-vous convenu\u00a0: ${when}. Corrigez-le.`,
    },
    otherWeekday: (words: readonly string[], when: string) =>
      `Le message cite ${words.map((one) => `«\u00a0${one}\u00a0»`).join(', ')}, et le rendez-vous convenu est un autre jour de la semaine\u00a0: ${when}. Corrigez-le.`,
    calledOff: (words: readonly string[]) =>
      `Le message cite encore un rendez-vous (${words.map((one) => `«\u00a0${one}\u00a0»`).join(', ')}), et aucun n’est plus convenu ici. Corrigez-le, ou revenez à la proposition.`,
    namesFormer: (words: readonly string[], when: string) =>
      `Le message cite encore ${words.map((one) => `«\u00a0${one}\u00a0»`).join(', ')}\u00a0: ce n’est plus le rendez-vous convenu, ${when}. Corrigez-le, sauf si c’est voulu.`,
    mayBeLandline:
      'Numéro étranger\u00a0: nous ne savons pas si c’est un portable, qui seul reçoit les SMS.',
    copy: 'Copier le texte',
    copied: 'Texte copié. Rien n’est envoyé tant que vous ne l’envoyez pas vous-même.',
    copyFailed: 'Le navigateur refuse de copier\u00a0: sélectionnez le texte.',
    open: {
      email: (address: string) => `Préparer l’e-mail à ${address}`,
      sms: (number: string) => `Préparer le SMS au ${number}`,
    },
    prepared: {
      email:
        'Préparé dans votre messagerie. Rien n’est envoyé tant que vous ne l’envoyez pas vous-même.',
      sms: 'Préparé dans l’application SMS de cet appareil. Rien n’est envoyé tant que vous ne l’envoyez pas vous-même.',
    },
    notSent: 'Rien n’est envoyé d’ici\u00a0: le message est préparé, c’est vous qui l’envoyez.',
    length: (length: string, room: string) => `${length} caractères sur ${room}`,
    messages: (n: number) => `${n}\u00a0SMS`,
    tooLong: (over: number) =>
      over < 2
        ? `${over} caractère de trop pour 2\u00a0SMS`
        : `${over} caractères de trop pour 2\u00a0SMS`,
    outside: (signs: string) => `Deux fois moins de place à cause de ${signs}`,
    simplify: 'Écrire sans',
    notOffered: { email: 'Pas d’e-mail\u00a0:', sms: 'Pas de SMS\u00a0:' },
    barred: {
      'no-customer': 'aucun client n’est connu.',
      refused: {
        email: 'le client refuse les e-mails.',
        sms: 'le client refuse les SMS.',
      },
      privacy: {
        email:
          'le client a demandé que son adresse e-mail reste privée (mention «\u00a0Vie privée\u00a0»).',
        sms: 'le client a demandé que son numéro de portable reste privé (mention «\u00a0Vie privée\u00a0»).',
      },
      'consent-unknown':
        'le réseau ne dit pas ce que veulent dire ses indicateurs de consentement. L’exploitant du serveur peut le préciser.',
      'consent-not-stated': {
        email: 'aucun consentement aux e-mails n’est connu.',
        sms: 'aucun consentement aux SMS n’est connu.',
      },
      'long-silent': (date: string) =>
        `dernier signe du client le ${date}, il y a plus de 3\u00a0ans (CNIL).`,
      'no-email': 'aucune adresse n’est connue.',
      'bad-email': (written: string) =>
        `«\u00a0${written}\u00a0» n’est pas une adresse à laquelle écrire.`,
      'no-phone': 'aucun numéro n’est connu.',
      'no-mobile': 'aucun numéro connu n’est un portable.',
      'too-long-link': 'le texte est trop long pour un lien. Copiez-le, ou raccourcissez-le.',
      'too-long-sms': 'le texte est trop long. Raccourcissez-le, ou copiez-le.',
      empty: 'il n’y a pas de texte.',
    },
    leftOut: (n: number) =>
      n === 1 ? '1 point n’est pas dans le texte' : `${n} points ne sont pas dans le texte`,
    reasons: {
      'doubtful-date': 'date douteuse',
      'never-seen': 'jamais vu ici, peut-être fait ailleurs',
      'maybe-chain': 'ce moteur a peut-être une chaîne',
      'unknown-words': 'libellé non reconnu, à ajouter vous-même s’il a un sens',
      'shared-plate':
        'Plaque provisoire ou de garage\u00a0: les échéances sont peut-être celles d’un autre véhicule',
      'inspection-contradicted':
        'Contrôle technique\u00a0: les sources ne s’accordent pas sur la date',
      'inspection-of-class': 'Contrôle technique\u00a0: la date dépend de l’usage du véhicule',
    },
    unnamed: 'Opération sans nom',
    nothing: 'Rien à proposer\u00a0: ni opération ni contrôle technique à l’échéance certaine.',
    check: 'À vérifier avant d’écrire',
    appointment: 'Rendez-vous convenu',
    day: 'Jour',
    time: 'Heure',
    duration: 'Durée',
    past: 'Ce jour est passé.',
    pastTime: 'Cette heure est passée.',
    calendarFile: 'Fichier d’agenda (.ics)',
    calendarHint: 'Le jour et l’heure s’ajoutent au message et à la fiche client.',
    sheet: 'Fiche client',
  },
});
