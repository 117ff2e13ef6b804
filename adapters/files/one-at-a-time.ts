/** Makes a queue: each task begins when the one before has ended, well or badly. */
export function oneAtATime(): <T>(task: () => Promise<T>) => Promise<T> {
  let queue: Promise<unknown> = Promise.resolve();
  return (task) => {
    const turn = queue.then(task);
    queue = turn.catch(() => undefined);
    return turn;
  };
}
