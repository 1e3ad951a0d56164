// What is to be chosen: what stands there and what came back beside each other, for each cell; a log's row as one.
import { Button, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { Part, Quiet } from '../dashboard/Part';
import { allPicks, type Option, type Question, type QuestionGroup } from './views';
import { useMail } from './useMail';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  group: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, padding: `${tokens.spacingVerticalXS} 0`, overflowWrap: 'anywhere' },
  row: { margin: 0, fontSize: tokens.fontSizeBase300 },
  question: { padding: `${tokens.spacingVerticalXXS} 0` },
  options: { flexWrap: 'wrap' },
  block: { display: 'block' },
});

/** A radio needs a value; to keep what stands there is the empty pick. */
const valueOf = (pick: string): string => `=${pick}`;

function Choice({ question }: { readonly question: Question }) {
  const styles = useStyles();
  const { word, mailing, change } = useMail();
  const id = useId();
  const { key, title, why, options, nowhere } = question;
  const pick = mailing.picks.get(key);
  const text = ({ who, label, text: shown }: Option): string => word(who === 'own' ? 'own' : who === 'mean' ? 'mean' : 'theirs', { 人: label, 值: shown });
  return (
    <div className={styles.question}>
      <Text id={id} weight="semibold" size={200}>
        {title}
      </Text>{' '}
      <Text size={200}>{why}</Text>
      {nowhere.map((text) => (
        <Text key={text} size={200} className={styles.block}>
          {word('nowhere', { 值: text })}
        </Text>
      ))}
      {options.length > 0 && (
        <RadioGroup
          layout="horizontal"
          className={styles.options}
          aria-labelledby={id}
          value={pick === undefined ? '' : valueOf(pick)}
          onChange={(_, { value }) => {
            change((now) => ({ ...now, picks: new Map([...now.picks, [key, value.slice(1)] as const]) }));
          }}
        >
          {options.map((option) => (
            <Radio key={option.value} value={valueOf(option.value)} label={text(option)} />
          ))}
        </RadioGroup>
      )}
    </div>
  );
}

function Group({ group }: { readonly group: QuestionGroup }) {
  const styles = useStyles();
  const { word } = useMail();
  return (
    <div className={styles.group}>
      {group.row !== undefined && (
        <>
          <h3 className={styles.row}>{group.row}</h3>
          <Quiet>{word('rowText')}</Quiet>
        </>
      )}
      {group.questions.map((question, i) => (
        <Choice key={`${question.key} ${i}`} question={question} />
      ))}
    </div>
  );
}

export function Questions({ groups }: { readonly groups: readonly QuestionGroup[] }) {
  const styles = useStyles();
  const { word, change } = useMail();
  const questions = groups.flatMap((group) => group.questions);
  if (questions.length === 0) return null;
  const pickAll = (wish: 'take' | 'keep'): void => {
    change((now) => ({ ...now, picks: new Map([...now.picks, ...allPicks(questions, wish)]) }));
  };
  return (
    <Part title={word('questions', { 数: questions.length })}>
      <Quiet>{word('questionsText')}</Quiet>
      <div className={styles.actions}>
        {(['take', 'keep'] as const).map((wish) => (
          <Button
            key={wish}
            size="small"
            onClick={() => {
              pickAll(wish);
            }}
          >
            {word(wish === 'take' ? 'takeAll' : 'keepAll')}
          </Button>
        ))}
      </div>
      {groups.map((group) => (
        <Group key={group.row ?? ''} group={group} />
      ))}
    </Part>
  );
}
