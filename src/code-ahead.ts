/** In the order in which the pieces were declared. */
export const piecesAhead = new Set<() => Promise<unknown>>();

/**
 * A piece of the application that is loaded on demand, but that whoever has a vehicle in sight may
 * want while the line is away. So it is fetched once a vehicle has been read (`fetchAhead`).
 */
export function ahead<Piece>(load: () => Promise<Piece>): () => Promise<Piece> {
  piecesAhead.add(load);
  return load;
}
