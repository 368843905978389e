/** "C3", "DS3", "CX-5", "RAV4", "XC 60", "bZ4X": no plate on the road is as short. */
const SHORT = /^[A-Z]{1,3}\d{1,2}$|^[A-Z]{1,3}\d[A-Z]$/;
/** "308 SW", "500 X", "320d"; "123 CD" would only be the end of a plate. "3008 GT", "205 GTI". */
const NUMBERED =
  /^\d{1,3}[A-Z]{1,2}$|^[1-9]00[5-9][A-Z]{1,3}$|^\d{3}(CDI|DCI|GT[DEI]|[HT]DI|TCE|THP)$/;
/** "A 180", "e-208", "e-2008"; and "GLA 200 d", "NX 300" by the names of those series. */
const LETTERED =
  /^[A-Z]\d{3}$|^E[1-9]00[5-9]$|^(CL[AEKS]|EQ[ABCESTV]|GL[ABCEKS]|SL[CKRS])\d{3}[DEH]?$|^([CGMS]L|CT|ES|IS|NP|NV|[NRU]X)\d{3}$/;
/** "C3 II", "A3 SB", "C4 X": with a space in between, since "A3-SB" isn't written so. */
const WITH_A_VERSION = /^[A-Z]{1,3}[ -]?\d\s+[A-Z]{1,3}$/;
/** "C3 mk2", "208 III": which of its generations. */
const OF_A_GENERATION = /\d\s*MK\s?\d$|^[A-Z]?\d{1,4}\s+(I{2,3}|IV|VI{0,3}|IX)$/;
/** Makes as short as the letters of a plate: "BMW 320", "VW T5". */
const OF_A_MAKE = /^(BMW|BYD|DS|GMC|KIA|MG|RAM|VW)\s/;

/**
 * Whether a text that fits no French plate reads like the name of a model with its number. A few
 * foreign and overseas plates read so too, but in a garage the model is meant more often.
 * @param normalized the same text as a plate's normal form
 */
export const isModelName = (typed: string, normalized: string): boolean =>
  SHORT.test(normalized) ||
  NUMBERED.test(normalized) ||
  LETTERED.test(normalized) ||
  WITH_A_VERSION.test(typed.trim().toUpperCase()) ||
  OF_A_GENERATION.test(typed.trim().toUpperCase()) ||
  OF_A_MAKE.test(typed.trimStart().toUpperCase());
