/** Whether the person has asked the browser to load little. Not every browser tells. */
export const savesData = (): boolean =>
  'connection' in navigator &&
  navigator.connection instanceof Object &&
  'saveData' in navigator.connection &&
  navigator.connection.saveData === true;
