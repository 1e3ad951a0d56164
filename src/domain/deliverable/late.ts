// What is outstanding on a day: due before it and not delivered. What comes late takes the place of the oldest due.

export interface Due {
  readonly planned: number;
  /** The day from which it is late. */
  readonly lateFrom: number;
}

export const outstanding = (dues: readonly Due[], delivered: number, day: number): number => {
  const due = dues.reduce((total, { planned, lateFrom }) => (lateFrom <= day ? total + planned : total), 0);
  return Math.max(0, due - delivered);
};

/** Of the periods, in order, the first that is not delivered in full; undefined where nothing is left to deliver. */
export const nextDue = (planned: readonly number[], delivered: number): number | undefined => {
  let total = 0;
  const at = planned.findIndex((count) => {
    total += count;
    return total > delivered;
  });
  return at < 0 ? undefined : at;
};
