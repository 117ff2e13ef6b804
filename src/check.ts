// The essay: a message in, an answer out.
export {};
