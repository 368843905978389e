const wordsIn = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/**
 * What people say around a name or a model, folded: "c'est madame Dupuis à l'appareil", "hello, this is
 * Mr Smith about my Golf". A client may be called by one of them, "Le" or "Son", so each still counts
 * a little where it fits.
 */
export const SAYS_LITTLE = wordsIn(`
  a au aux avec ce cet cette ces chez d dans de des du en et la le les leur leurs l ma mes mon nos notre
  pour sa ses son sur t ta tes ton un une vos votre
  c est j je m s moi suis appelle nom prenom ne nee born ici appareil part sujet concernant
  allo alo bonjour bonsoir salut merci svp
  mr mme mmes mlle melle monsieur messieurs madame mesdames mademoiselle dr docteur maitre pr professeur
  voiture auto vehicule client cliente
  about an and at for from her his i in is it its my of our the their these this those to with your
  am here name speaking calling called hello hi hey good morning afternoon evening please thanks
  mister mrs ms miss sir madam doctor professor
  car vehicle customer
`);

/**
 * What describes a car and stands in no record: its colour, its state, its fuel, which of its
 * generations it is. It is only left out if nothing fits otherwise, because "Blanc", "Rose" and "Petit"
 * are people as well, and a record may say "Clio IV".
 */
const DESCRIBES = wordsIn(`
  blanc blanche bleu bleue bordeaux brun brune gris grise jaune marron noir noire orange rouge vert verte
  violet violette rose beige argent clair claire fonce foncee
  ancien ancienne grand grande gros grosse neuf neuve nouveau nouvelle petit petite vieux vieille
  automatique berline break cabriolet diesel electrique essence hybride utilitaire
  phase serie generation gen ph1 ph2 restylee portes places
  white black grey gray silver red blue green yellow brown gold purple pink dark light
  big large little new old small
  automatic convertible electric estate hatchback hybrid petrol saloon van
  facelift doors seats
`);

const GENERATION = /^(?:\d|i{1,3}|iv|vi{0,3}|ix|mk\d?)$/;

export const describesCar = (word: string): boolean => DESCRIBES.has(word) || GENERATION.test(word);
