// The copies that were made, each with its receipt, or all of them in one archive.
import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from '@fluentui/react-components';
import type { MailFiles } from '../../workbook/mail/files';
import { printReceipt } from '../../workbook/mail/receipt';
import { Quiet } from '../dashboard/Part';
import { download } from './download';
import type { Made, MadeCopy } from './kept';
import { copyName } from './preparing';
import { useMail } from './useMail';

const useStyles = makeStyles({
  rows: { listStyleType: 'none', margin: 0, padding: 0 },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, padding: `${tokens.spacingVerticalXS} 0`, overflowWrap: 'anywhere' },
  file: { overflowWrap: 'anywhere', minWidth: 0, textAlign: 'start' },
});

/** A zip's names are UTF-8; folders keep receipts from being sent along by mistake. */
const archiveOf = ({ copies }: Made): Readonly<Record<string, Uint8Array>> =>
  Object.fromEntries(
    copies.flatMap((copy) => [
      [copy.name, copy.bytes],
      [`回执/${receiptName(copy)}`, new TextEncoder().encode(printReceipt(copy.receipt))],
    ]),
  );

/** With the file's number in it: a later copy never takes the place of an earlier one's receipt. */
const receiptName = ({ name, receipt: { id } }: MadeCopy): string => `回执 ${name.replace(/\.xlsx$/, '')} ${id.slice(0, 8)}.json`;

function Row({ copy }: { readonly copy: MadeCopy }) {
  const styles = useStyles();
  const { word } = useMail();
  const { name, bytes, receipt } = copy;
  return (
    <li className={styles.row}>
      <Button
        size="small"
        className={styles.file}
        aria-label={word('save', { 名: name })}
        onClick={() => {
          download(bytes, name);
        }}
      >
        {name}
      </Button>
      <Button
        size="small"
        appearance="subtle"
        aria-label={word('saveReceipt', { 名: receiptName(copy) })}
        onClick={() => {
          download(printReceipt(receipt), receiptName(copy));
        }}
      >
        {word('receipt')}
      </Button>
    </li>
  );
}

export function MadeCopies({ made, files }: { readonly made: Made; readonly files: MailFiles }) {
  const styles = useStyles();
  const { word, host } = useMail();
  const all = async (): Promise<void> => {
    download(await files.zip(archiveOf(made)), copyName(made.contract, made.month, '发送', 'zip'));
  };
  return (
    <>
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody>{word('made', { 数: made.copies.length })}</MessageBarBody>
        <MessageBarActions>
          <Button
            onClick={() => {
              void all();
            }}
          >
            {word('saveAll')}
          </Button>
        </MessageBarActions>
      </MessageBar>
      <ul className={styles.rows}>
        {made.copies.map((copy) => (
          <Row key={copy.recipient} copy={copy} />
        ))}
      </ul>
      <Quiet>{word(host.beside ? 'receiptKept' : 'receiptText')}</Quiet>
    </>
  );
}
