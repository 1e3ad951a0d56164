// The readings, each a choice between what the text allows, with what another choice would change.
import { Badge, Button, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { READING_TEXTS_EN } from '../../domain/contract/readings.en';
import { usePane } from '../session/usePane';
import { Effects } from './Effects';
import type { ReadingView } from './readingViews';

const useStyles = makeStyles({
  intro: { display: 'block', margin: `${tokens.spacingVerticalS} 0` },
  rows: { listStyleType: 'none', margin: 0, padding: 0 },
  reading: { padding: `${tokens.spacingVerticalS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, overflowWrap: 'anywhere' },
  head: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'center', flexWrap: 'wrap' },
  block: { display: 'block' },
  quiet: { display: 'block', color: tokens.colorNeutralForeground2 },
  choices: { flexWrap: 'wrap' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

function Choices({ view, labelledBy }: { readonly view: ReadingView; readonly labelledBy: string }) {
  const styles = useStyles();
  const { say, step } = usePane();
  const [only, ...more] = view.choices;
  if (more.length === 0) return <Text size={200}>{say('onlyChoice', { 做法: only ?? '' })}</Text>;
  return (
    <RadioGroup
      layout="horizontal"
      className={styles.choices}
      aria-labelledby={labelledBy}
      value={view.choice}
      onChange={(_, { value }) => {
        step({ do: 'reading', name: view.name, choice: value === view.own ? undefined : value });
      }}
    >
      {view.choices.map((choice) => (
        <Radio key={choice} value={choice} label={choice + (choice === view.usual ? say('readingOwn') : '')} />
      ))}
    </RadioGroup>
  );
}

function Reading({ view }: { readonly view: ReadingView }) {
  const styles = useStyles();
  const { say, step, language } = usePane();
  const text = language === 'en' ? (READING_TEXTS_EN[view.name] ?? view.text) : view.text;
  const id = useId();
  const [seeing, setSeeing] = useState(false);
  const changed = view.choice !== view.own;
  return (
    <li className={styles.reading}>
      <div className={styles.head}>
        <Text weight="semibold" id={id}>
          {view.name}
        </Text>
        {changed && (
          <Badge appearance="filled" color="important">
            {say('changed')}
          </Badge>
        )}
      </div>
      {view.text !== '' && <Text className={styles.block}>{text}</Text>}
      {view.source !== '' && (
        <Text size={200} className={styles.quiet}>
          {say('source', { 依据: view.source })}
        </Text>
      )}
      <Choices view={view} labelledBy={id} />
      {view.choices.length > 1 && (
        <div className={styles.actions}>
          <Button
            size="small"
            aria-expanded={seeing}
            aria-label={say('labelled', { 名: view.name, 何: say(seeing ? 'hideEffect' : 'seeEffect') })}
            onClick={() => {
              setSeeing(!seeing);
            }}
          >
            {say(seeing ? 'hideEffect' : 'seeEffect')}
          </Button>
          {changed && (
            <Button
              size="small"
              onClick={() => {
                step({ do: 'reading', name: view.name, choice: undefined });
              }}
            >
              {say('reset')}
            </Button>
          )}
        </div>
      )}
      {seeing && <Effects view={view} />}
    </li>
  );
}

export function Readings({ views }: { readonly views: readonly ReadingView[] }) {
  const styles = useStyles();
  const { say } = usePane();
  return (
    <>
      <Text className={styles.intro}>{say(views.length === 0 ? 'noReadings' : 'readingsText')}</Text>
      <ul className={styles.rows}>
        {views.map((view) => (
          <Reading key={view.name} view={view} />
        ))}
      </ul>
    </>
  );
}
