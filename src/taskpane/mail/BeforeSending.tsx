// 发送前检查: what goes along and is not as it should be, by cell; what stays behind.
import { Badge, Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { Part, Quiet } from '../dashboard/Part';
import type { OwnBook } from '../session/content';
import { type Asked, obstacles, stayingBehind, usualSheets } from './preparing';
import { useMail } from './useMail';

const SHOWN = 10;

const useStyles = makeStyles({
  rows: { listStyleType: 'none', margin: 0, padding: 0 },
  row: { padding: `${tokens.spacingVerticalXS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, overflowWrap: 'anywhere' },
});

export function BeforeSending({ book, asked }: { readonly book: OwnBook; readonly asked: Asked }) {
  const styles = useStyles();
  const { word, host, language } = useMail();
  const [all, setAll] = useState(false);
  const found = useMemo(() => obstacles(book, asked, language), [book, asked, language]);
  const staying = stayingBehind(book, asked, usualSheets(book, asked.month));
  const shown = all ? found : found.slice(0, SHOWN);
  return (
    <Part title={word('before')}>
      <Text size={200}>{found.length === 0 ? word('clear') : word('found', { 数: found.length })}</Text>
      <ul className={styles.rows}>
        {shown.map(({ key, gravity, sheet, address, text }) => (
          <li key={key} className={styles.row}>
            <Badge appearance="tint" color={gravity === 'wrong' ? 'danger' : gravity === 'missing' ? 'warning' : 'informative'}>
              {word(gravity === 'wrong' ? 'grave' : gravity === 'missing' ? 'lacking' : 'odd')}
            </Badge>{' '}
            {sheet !== undefined && (
              <Link
                as="button"
                inline
                onClick={() => {
                  void host.show(sheet, address ?? 'A1');
                }}
              >
                {word('at', { 表: sheet, 格: address ?? '' }).trim()}
              </Link>
            )}{' '}
            <Text size={200}>{text}</Text>
          </li>
        ))}
      </ul>
      {shown.length < found.length && (
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            setAll(true);
          }}
        >
          {word('more', { 数: found.length - shown.length })}
        </Button>
      )}
      {staying > 0 && <Quiet>{word('staying', { 月: asked.month, 数: staying })}</Quiet>}
      <Quiet>{word('fresh')}</Quiet>
    </Part>
  );
}
