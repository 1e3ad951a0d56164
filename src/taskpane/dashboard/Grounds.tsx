// The grounds for ending the contract: the state in words and by a shape of its own, then how near it is.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Ground, GroundState } from './figures';
import { Quiet } from './Part';
import { useDashboard } from './useDashboard';
import { whyIn } from './whyIn';
import type { DashboardWord } from './words.zh';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  item: {
    borderInlineStartWidth: '3px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralStroke2,
    paddingInlineStart: tokens.spacingHorizontalS,
    overflowWrap: 'anywhere',
  },
  strong: { borderInlineStartColor: tokens.colorNeutralForeground1, borderInlineStartWidth: '6px' },
  state: { fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
});

const SHAPES: Readonly<Record<GroundState, string>> = { met: '■', near: '▲', far: '○', unknown: '◇', open: '◇', wrong: '✕' };
const WORDS: Readonly<Record<GroundState, DashboardWord>> = {
  met: 'met',
  near: 'near',
  far: 'far',
  unknown: 'unknownState',
  open: 'open',
  wrong: 'wrong',
};

export function Grounds({ grounds }: { readonly grounds: readonly Ground[] }) {
  const styles = useStyles();
  const { word, language } = useDashboard();
  if (grounds.length === 0) return <Quiet>{word('noGrounds')}</Quiet>;
  return (
    <>
      <Quiet>{word('groundsText')}</Quiet>
      <ul className={styles.list}>
        {grounds.map(({ id, text, source, state, why }) => (
          <li key={id} className={mergeClasses(styles.item, (state === 'met' || state === 'near') && styles.strong)} data-state={state}>
            <span className={styles.state}>
              <span aria-hidden="true">{SHAPES[state]} </span>
              {word(WORDS[state])}
            </span>{' '}
            {text}
            {why !== '' && <Quiet>{whyIn(language, why)}</Quiet>}
            {source !== '' && <Quiet>{word('source', { 依据: source })}</Quiet>}
          </li>
        ))}
      </ul>
    </>
  );
}
