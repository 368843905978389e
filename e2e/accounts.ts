/** Accounts of the demonstration network; their passwords are offered on its sign-in page. */
export interface Account {
  network: string;
  username: string;
  password: string;
}
