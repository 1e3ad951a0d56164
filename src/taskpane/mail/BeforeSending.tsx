// 发送前检查: what goes along and is not as it should be, by cell; what stays behind.
import { Badge, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import { stayingIn } from '../../workbook/mail/before';
import { NO_FACTS, type PackageFacts } from '../../workbook/mail/facts';
import { describeFinding } from '../../workbook/mail/findingWords';
import type { Finding } from '../check/findings';
import { Part, Quiet } from '../dashboard/Part';
import { FirstFew } from '../shell/FirstFew';
import type { MailPartProps } from './MailPage';
import { type Asked, obstacles, stayingBehind, usualSheets } from './preparing';
import { ToCell } from './ToCell';
import { useMail } from './useMail';

const SHOWN = 10;
const FEW = 5;

const useStyles = makeStyles({
  rows: { listStyleType: 'none', margin: 0, padding: 0 },
  row: { padding: `${tokens.spacingVerticalXS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, overflowWrap: 'anywhere' },
});

function Obstacle({ found: { gravity, sheet, address, text } }: { readonly found: Finding }) {
  const styles = useStyles();
  const { word } = useMail();
  return (
    <li className={styles.row}>
      <Badge appearance="tint" color={gravity === 'wrong' ? 'danger' : gravity === 'missing' ? 'warning' : 'informative'}>
        {word(gravity === 'wrong' ? 'grave' : gravity === 'missing' ? 'lacking' : 'odd')}
      </Badge>{' '}
      {sheet !== undefined && <ToCell sheet={sheet} address={address} />}{' '}
      <Text size={200}>{text}</Text>
    </li>
  );
}

/** Of the file that the workbook came from, as far as whoever shows it knows. */
const useFacts = (): PackageFacts => {
  const { host } = useMail();
  const [facts, setFacts] = useState(NO_FACTS);
  useEffect(() => {
    let current = true;
    void host.beside?.facts().then((known) => {
      if (current) setFacts(known ?? NO_FACTS);
    });
    return () => {
      current = false;
    };
  }, [host]);
  return facts;
};

/** Sheets of others, hidden things, links, names in the properties: copies are made without them, and whoever sends is told. */
function StaysHere({ content }: Pick<MailPartProps, 'content'>) {
  const styles = useStyles();
  const { word, language } = useMail();
  const facts = useFacts();
  const staying = useMemo(() => stayingIn(content, facts).map((finding) => describeFinding(finding, language)), [content, facts, language]);
  if (staying.length === 0) return null;
  return (
    <>
      <Quiet>{word('staysHere', { 数: staying.length })}</Quiet>
      <FirstFew rows={staying} few={FEW} more={(left) => word('more', { 数: left })}>
        {(shown) => (
          <ul className={styles.rows}>
            {shown.map((text, i) => (
              <li key={`${text} ${i}`} className={styles.row}>
                <Text size={200}>{text}</Text>
              </li>
            ))}
          </ul>
        )}
      </FirstFew>
    </>
  );
}

export function BeforeSending({ content, asked }: Pick<MailPartProps, 'content'> & { readonly asked: Asked }) {
  const styles = useStyles();
  const { word, language } = useMail();
  const { book } = content;
  const found = useMemo(() => obstacles(book, asked, language), [book, asked, language]);
  const staying = stayingBehind(book, asked, usualSheets(book, asked.month));
  return (
    <Part title={word('before')}>
      <Text size={200}>{found.length === 0 ? word('clear') : word('found', { 数: found.length })}</Text>
      <FirstFew rows={found} few={SHOWN} more={(left) => word('more', { 数: left })}>
        {(shown) => (
          <ul className={styles.rows}>
            {shown.map((one) => (
              <Obstacle key={one.key} found={one} />
            ))}
          </ul>
        )}
      </FirstFew>
      {staying > 0 && <Quiet>{word('staying', { 月: asked.month, 数: staying })}</Quiet>}
      <StaysHere content={content} />
      <Quiet>{word('fresh')}</Quiet>
    </Part>
  );
}
