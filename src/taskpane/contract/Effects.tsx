// What each other choice of a reading would change, computed when somebody asks for it: in the workbook's own entries, and in situations tried.
import { makeStyles, MessageBar, MessageBarBody, Spinner, Text, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { type Issue, isIssue } from '../../domain/issue';
import { usePane } from '../session/usePane';
import { describeIn } from '../words';
import { dayOf } from './day';
import { DifferenceTable } from './DifferenceTable';
import { tellingIn } from './effects/situation';
import { type Effect, effectOf } from './effects/trials';
import type { ReadingView } from './readingViews';

const useStyles = makeStyles({
  effect: { marginTop: tokens.spacingVerticalS, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
});

type Computed = readonly (readonly [string, Effect | Issue])[];

/** A moment later, so that the pane says first that it is computing. */
const useEffects = (view: ReadingView): Computed | undefined => {
  const { session, content, language } = usePane();
  const { chosen, choices, wish } = session;
  const [computed, setComputed] = useState<Computed | undefined>(undefined);
  useEffect(() => {
    setComputed(undefined);
    const timer = setTimeout(() => {
      if (!chosen) return;
      const book = content.state === 'ours' && content.book.plan.key === chosen.key ? content.book.plan : undefined;
      const ground = { terms: chosen.terms, day: dayOf(wish.from), choices };
      const others = view.choices.filter((choice) => choice !== view.choice);
      setComputed(others.map((choice) => [choice, effectOf(ground, view.name, choice, book, tellingIn(language))] as const));
    }, 20);
    return () => {
      clearTimeout(timer);
    };
  }, [view, chosen, choices, wish.from, content, language]);
  return computed;
};

function EffectOf({ now, choice, effect }: { readonly now: string; readonly choice: string; readonly effect: Effect | Issue }) {
  const styles = useStyles();
  const { say, language } = usePane();
  if (isIssue(effect)) {
    return (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{say('cannotChoose', { 原因: describeIn(language)(effect) })}</MessageBarBody>
      </MessageBar>
    );
  }
  const { book, trial } = effect;
  return (
    <div className={styles.effect}>
      <Text weight="semibold">{say('effectOf', { 选: choice })}</Text>
      {book === undefined && <Text size={200}>{say('nothingEntered')}</Text>}
      {book?.length === 0 && <Text size={200}>{say('noEffectMine')}</Text>}
      {book && book.length > 0 && <DifferenceTable title={say('effectOfMine')} now={now} then={choice} rows={book} />}
      {trial.found.length === 0 ? (
        <Text size={200}>{say('noEffectTrial', { 数: trial.tried })}</Text>
      ) : (
        <DifferenceTable title={say('effectOfTrial')} now={now} then={choice} rows={trial.found} />
      )}
    </div>
  );
}

export function Effects({ view }: { readonly view: ReadingView }) {
  const { say } = usePane();
  const computed = useEffects(view);
  return (
    <div aria-live="polite" aria-busy={computed === undefined}>
      {computed === undefined ? (
        <Spinner size="tiny" label={say('computing')} />
      ) : (
        computed.map(([choice, effect]) => <EffectOf key={choice} now={view.choice} choice={choice} effect={effect} />)
      )}
    </div>
  );
}
