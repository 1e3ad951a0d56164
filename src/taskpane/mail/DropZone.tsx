// Where files are dropped or chosen, and how far reading them is.
import { Button, Field, makeStyles, mergeClasses, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { type DragEvent, useRef, useState } from 'react';
import type { MailFiles } from '../../workbook/mail/files';
import { Quiet } from '../dashboard/Part';
import { useMail } from './useMail';
import { useTaking } from './useTaking';

const useStyles = makeStyles({
  zone: {
    border: `2px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingVerticalL,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalS,
    textAlign: 'center',
  },
  over: { border: `2px dashed ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorNeutralBackground1Hover },
  reading: { width: '100%' },
  text: { overflowWrap: 'anywhere' },
});

function Choose({ take }: { readonly take: (files: readonly File[]) => void }) {
  const { word, mailing } = useMail();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={word('choose')}
        onChange={({ target }) => {
          const chosen = [...(target.files ?? [])];
          // The same file may be chosen again.
          target.value = '';
          take(chosen);
        }}
      />
      <Button disabledFocusable={mailing.reading !== undefined} onClick={() => input.current?.click()}>
        {word('choose')}
      </Button>
    </>
  );
}

function Reading({ cancel }: { readonly cancel: () => void }) {
  const styles = useStyles();
  const { word, mailing } = useMail();
  const { reading } = mailing;
  if (!reading) return null;
  return (
    <div className={styles.reading}>
      <Field validationMessage={word('reading', { 名: reading.name, 几: reading.done + 1, 共: reading.of })} validationState="none" className={styles.text}>
        <ProgressBar aria-label={word('readingBar')} value={reading.done} max={reading.of} />
      </Field>
      <Button size="small" onClick={cancel}>
        {word('cancel')}
      </Button>
    </div>
  );
}

export function DropZone({ files }: { readonly files: MailFiles }) {
  const styles = useStyles();
  const { word } = useMail();
  const { take, cancel } = useTaking(files);
  const [over, setOver] = useState(false);
  const dropped = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take([...event.dataTransfer.files]);
  };
  return (
    <div
      data-testid="drop"
      className={mergeClasses(styles.zone, over && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={dropped}
    >
      <Text weight="semibold">{word('drop')}</Text>
      <Choose take={take} />
      <Quiet>{word('dropText')}</Quiet>
      <Reading cancel={cancel} />
    </div>
  );
}
