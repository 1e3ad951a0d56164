// What merging would write: everything that is written over with what stood there, the rest on demand.
import { makeStyles, Text } from '@fluentui/react-components';
import type { Change } from '../../workbook/mail/merge';
import { Part } from '../dashboard/Part';
import { FirstFew } from '../shell/FirstFew';
import { useMail } from './useMail';
import { type Overwriting, shownChange } from './views';

const SHOWN = 10;

const useStyles = makeStyles({
  rows: { listStyleType: 'none', margin: 0, padding: 0, overflowWrap: 'anywhere' },
  block: { display: 'block' },
});

function Changes({ changes, shown }: { readonly changes: readonly Change[]; readonly shown: number }) {
  const styles = useStyles();
  const { word, language } = useMail();
  return (
    <FirstFew rows={changes} few={shown} more={(left) => word('more', { 数: left })}>
      {(listed) => (
        <ul className={styles.rows}>
          {listed.map((change, i) => (
            <li key={`${change.label} ${i}`}>
              <Text size={200}>
                {word('change', shownChange(change, language))}
                {change.from.length > 0 && ` (${word('from', { 人: change.from.join(language === 'zh' ? '、' : ', ') })})`}
              </Text>
            </li>
          ))}
        </ul>
      )}
    </FirstFew>
  );
}

export function Writing({ written, over }: Overwriting) {
  const styles = useStyles();
  const { word } = useMail();
  const fresh = written.filter((change) => !over.includes(change));
  return (
    <Part title={word('writing', { 数: written.length })}>
      {written.length === 0 && <Text size={200}>{word('nothing')}</Text>}
      {over.length > 0 && (
        <>
          <Text size={200} weight="semibold" className={styles.block}>
            {word('overwriting', { 数: over.length })}
          </Text>
          <Changes changes={over} shown={over.length} />
        </>
      )}
      {fresh.length > 0 && <Changes changes={fresh} shown={SHOWN} />}
    </Part>
  );
}
