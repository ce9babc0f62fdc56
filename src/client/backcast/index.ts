/** The page of moves. */
export {};
