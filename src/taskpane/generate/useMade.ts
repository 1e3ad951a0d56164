// The workbook as it would be made, computed a moment after the last change of what is asked for.
import { useEffect, useMemo, useState } from 'react';
import { type Issue } from '../../domain/issue';
import { usePane } from '../session/usePane';
import { make, type Made, type Order } from './make';
import { type Asked, askedMonths } from './request';
import { completed } from './partsOfPlan';

const MOMENT = 150;

export interface Asking {
  readonly asked: Asked | undefined;
  readonly order: Order | undefined;
  /** undefined: something is wrong, or it is being computed. */
  readonly made: Made | Issue | undefined;
}

const useOrder = (): { readonly asked: Asked | undefined; readonly order: Order | undefined } => {
  const { session } = usePane();
  const { chosen, choices, wish } = session;
  const asked = useMemo(() => chosen && askedMonths(chosen.terms, wish.from, wish.months), [chosen, wish.from, wish.months]);
  const { log, payments, deliverables } = wish;
  const order = useMemo(
    (): Order | undefined =>
      chosen && asked && asked.covered.length > 0
        ? { chosen, choices, covered: asked.covered, parts: completed({ log, payments, deliverables }) }
        : undefined,
    [chosen, choices, asked, log, payments, deliverables],
  );
  return { asked, order };
};

/** Not while it is being placed (`working`): that has the machine to itself. */
export function useMade(working: boolean): Asking {
  const { content } = usePane();
  const { asked, order } = useOrder();
  const [made, setMade] = useState<Made | Issue | undefined>(undefined);
  useEffect(() => {
    setMade(undefined);
    if (!order || working) return undefined;
    const timer = setTimeout(() => {
      setMade(make(order, content));
    }, MOMENT);
    return () => {
      clearTimeout(timer);
    };
  }, [order, content, working]);
  return { asked, order, made };
}
