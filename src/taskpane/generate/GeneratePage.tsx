// 生成: months, sheets and the way of computing; what will change; making it, with progress, cancel and undo.
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { isIssue } from '../../domain/issue';
import type { Chosen } from '../session/session';
import { usePane } from '../session/usePane';
import { Refused } from '../shell/Refused';
import { Months } from './Months';
import { OpensPane } from './OpensPane';
import { PreviewList } from './PreviewList';
import { Progress } from './Progress';
import { Sheets } from './Sheets';
import { useMade } from './useMade';
import { WayOfComputing } from './WayOfComputing';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

function NoContract() {
  const styles = useStyles();
  const { say, step } = usePane();
  return (
    <div className={styles.page}>
      <Text>{say('generateNone')}</Text>
      <div>
        <Button
          appearance="primary"
          onClick={() => {
            step({ do: 'page', page: 'contract' });
          }}
        >
          {say('toContract')}
        </Button>
      </div>
    </div>
  );
}

function Generate({ chosen }: { readonly chosen: Chosen }) {
  const styles = useStyles();
  const { say, content, generator } = usePane();
  const { generation, generate, cancel, undo } = generator;
  const working = generation.state === 'making' || generation.state === 'placing';
  const { asked, order, made } = useMade(working);
  const ready = made !== undefined && !isIssue(made) && made.preview.blocks.length === 0 && !working;
  return (
    <div className={styles.page}>
      <h2 className={styles.title}>{chosen.name}</h2>
      <Months terms={chosen.terms} asked={asked} disabled={working} />
      <Sheets chosen={chosen} disabled={working} />
      <WayOfComputing disabled={working} />
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabledFocusable={!ready}
          onClick={() => {
            if (order && ready) generate(order);
          }}
        >
          {say(content.state === 'ours' ? 'regenerate' : 'generate')}
        </Button>
        {working && <Button onClick={cancel}>{say('cancel')}</Button>}
      </div>
      <Progress generation={generation} undo={undo} />
      <OpensPane disabled={working} />
      {made !== undefined && !working && (isIssue(made) ? <Refused issue={made} /> : <PreviewList made={made} />)}
    </div>
  );
}

export function GeneratePage() {
  const { session } = usePane();
  return session.chosen ? <Generate chosen={session.chosen} /> : <NoContract />;
}
