let openDialogs = 0;

/**
 * Makes the page unable to take the focus, until the function that it returns is called. If a page
 * opens while a dialog is open, its field asks for the cursor, and would then receive what is being
 * typed, a password at worst.
 */
export function makePageInert(): () => void {
  const change = (by: number) => {
    openDialogs += by;
    const page = document.getElementById('root');
    if (page) page.inert = openDialogs > 0;
  };
  change(1);
  return () => change(-1);
}
