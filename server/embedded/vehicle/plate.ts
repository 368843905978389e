/**
 * A plate as the store searches it: upper case, letters and digits only ("ab-123 cd" is "AB123CD").
 * Empty where nothing of it is a letter or a digit.
 */
export const searchablePlate = (plate: string): string =>
  plate.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
