// 发送: copies for evaluators elsewhere are made here, and what they send back is checked and merged.
import { makeStyles, Tab, TabList, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { MailFiles } from '../../workbook/mail/files';
import type { Content } from '../session/content';
import { CollectPart } from './CollectPart';
import { PreparePart } from './PreparePart';
import { useMail } from './useMail';
import { useReceipts } from './useReceipts';

const useStyles = makeStyles({ page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 } });

const PARTS = ['prepare', 'collect'] as const;
type Part = (typeof PARTS)[number];

export interface MailPartProps {
  readonly content: Extract<Content, { state: 'ours' }>;
  readonly files: MailFiles;
}

function Mailing({ content, files }: MailPartProps) {
  const styles = useStyles();
  const { word, mailing } = useMail();
  useReceipts();
  // Whoever comes back to files goes on with them.
  const [part, setPart] = useState<Part>(mailing.items.length > 0 || mailing.reading ? 'collect' : 'prepare');
  return (
    <div className={styles.page}>
      <TabList
        size="small"
        aria-label={word('parts')}
        selectedValue={part}
        onTabSelect={(_, { value }) => {
          setPart(PARTS.find((each) => each === value) ?? 'prepare');
        }}
      >
        {PARTS.map((each) => (
          <Tab key={each} value={each} id={`mail-${each}`} aria-controls="mail-part">
            {word(each)}
          </Tab>
        ))}
      </TabList>
      <div id="mail-part" role="tabpanel" aria-labelledby={`mail-${part}`}>
        {part === 'prepare' ? <PreparePart content={content} files={files} /> : <CollectPart content={content} files={files} />}
      </div>
    </div>
  );
}

export function MailPage() {
  const { word, content, files } = useMail();
  if (content.state !== 'ours') return <Text>{word(content.state === 'empty' ? 'none' : 'unreadable')}</Text>;
  return files ? <Mailing content={content} files={files} /> : <Text>{word('noFiles')}</Text>;
}
