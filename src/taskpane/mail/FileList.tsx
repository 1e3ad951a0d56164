// Each file that came back: its verdict, and behind it every change and every missing cell.
import { Badge, Button, Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { Part } from '../dashboard/Part';
import { FirstFew } from '../shell/FirstFew';
import type { MailPartProps } from './MailPage';
import { withoutFile } from './taking';
import { ToCell } from './ToCell';
import { useMail } from './useMail';
import type { FileView, Line } from './views';

const SHOWN = 20;

const useStyles = makeStyles({
  rows: { listStyleType: 'none', margin: 0, padding: 0 },
  row: { padding: `${tokens.spacingVerticalS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, overflowWrap: 'anywhere' },
  line: { padding: `2px 0 2px ${tokens.spacingHorizontalS}`, overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, alignItems: 'center' },
  name: { overflowWrap: 'anywhere', minWidth: 0 },
  block: { display: 'block' },
});

type Own = MailPartProps['content']['own'];

function LineRow({ line, missing, own }: { readonly line: Line; readonly missing: boolean; readonly own: Own }) {
  const styles = useStyles();
  const { word } = useMail();
  const { sheet, address, grave, text } = line;
  return (
    <li className={styles.line}>
      <Badge size="small" appearance="tint" color={missing ? 'warning' : grave ? 'danger' : 'informative'}>
        {word(missing ? 'lacking' : grave ? 'grave' : 'odd')}
      </Badge>{' '}
      <Text size={200}>{text}</Text>{' '}
      {sheet !== undefined && own.includes(sheet) && <ToCell sheet={sheet} address={address} />}
    </li>
  );
}

function Details({ view, own }: { readonly view: FileView; readonly own: Own }) {
  const styles = useStyles();
  const { word } = useMail();
  const lines = [...view.found.map((line) => ({ line, missing: false })), ...view.missing.map((line) => ({ line, missing: true }))];
  return (
    <FirstFew rows={lines} few={SHOWN} more={(left) => word('more', { 数: left })}>
      {(shown) => (
        <ul className={styles.rows}>
          {shown.map(({ line, missing }) => (
            <LineRow key={line.key} line={line} missing={missing} own={own} />
          ))}
        </ul>
      )}
    </FirstFew>
  );
}

function Accept({ name }: { readonly name: string }) {
  const { word, mailing, change } = useMail();
  return (
    <Checkbox
      checked={mailing.accept.has(name)}
      aria-label={word('acceptOf', { 名: name })}
      label={word('accept')}
      onChange={(_, { checked }) => {
        change((now) => ({ ...now, accept: new Set([...[...now.accept].filter((each) => each !== name), ...(checked === true ? [name] : [])]) }));
      }}
    />
  );
}

function Row({ view, own }: { readonly view: FileView; readonly own: Own }) {
  const styles = useStyles();
  const { word, change } = useMail();
  const { name, colour, verdict, recipient, contract, months, marks, missing, found, acceptable } = view;
  const [open, setOpen] = useState(false);
  const counts = [marks > 0 ? word('marks', { 数: marks }) : '', missing.length > 0 ? word('missing', { 数: missing.length }) : '', found.length > 0 ? word('changes', { 数: found.length }) : ''];
  return (
    <li className={styles.row} data-testid="file">
      <div className={styles.actions}>
        <Text weight="semibold" className={styles.name}>
          {name}
        </Text>
        <Badge appearance="tint" color={colour}>
          {word(view.state === 'merged' ? 'ready' : 'leftOut')}
        </Badge>
      </div>
      {recipient !== '' && (
        <Text size={200} className={styles.block}>
          {word('of', { 合同: contract, 月: months, 人: recipient })}
        </Text>
      )}
      <Text size={200} className={styles.block}>
        {[view.state === 'merged' ? '' : verdict, ...counts].filter(Boolean).join(' · ')}
      </Text>
      <div className={styles.actions}>
        {missing.length + found.length > 0 && (
          <Button
            size="small"
            aria-expanded={open}
            aria-label={word('details', { 名: name })}
            onClick={() => {
              setOpen(!open);
            }}
          >
            {word(open ? 'hide' : 'detailsShort')}
          </Button>
        )}
        <Button
          size="small"
          appearance="subtle"
          aria-label={word('remove', { 名: name })}
          onClick={() => {
            change((now) => withoutFile(now, name));
          }}
        >
          {word('removeShort')}
        </Button>
        {acceptable && <Accept name={name} />}
      </div>
      {open && <Details view={view} own={own} />}
    </li>
  );
}

export function FileList({ views, own }: { readonly views: readonly FileView[]; readonly own: Own }) {
  const styles = useStyles();
  const { word } = useMail();
  return (
    <Part title={word('files', { 数: views.length })}>
      <ul className={styles.rows}>
        {views.map((view) => (
          <Row key={view.name} view={view} own={own} />
        ))}
      </ul>
    </Part>
  );
}
