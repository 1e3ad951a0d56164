// Level and clause of an incident as one types, with the reason; what is missing for an answer; what to know before writing.
import { Badge, makeStyles, MessageBar, MessageBarBody, Text, tokens } from '@fluentui/react-components';
import { describeIn } from '../words';
import type { Doubt, Level, Verdicts } from './incident';
import { useEntry } from './useEntry';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, overflowWrap: 'anywhere' },
  line: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  quiet: { display: 'block', color: tokens.colorNeutralForeground2 },
});

function LevelLine({ level }: { readonly level: Level }) {
  const styles = useStyles();
  const { word, language } = useEntry();
  return (
    <div>
      <div className={styles.line}>
        <Badge appearance="tint" size="large" color="important">
          {word('level', { 表: level.table, 级: level.level })}
        </Badge>
        {level.clause !== '' && <Text>{word('byClause', { 条: level.clause })}</Text>}
      </div>
      <Text size={200} className={styles.quiet}>
        {level.reason[language]}
      </Text>
    </div>
  );
}

export function VerdictView({ verdicts, doubts }: { readonly verdicts: Verdicts; readonly doubts: readonly Doubt[] }) {
  const styles = useStyles();
  const { word, language } = useEntry();
  const { levels, computed, needed, issue } = verdicts;
  return (
    <div className={styles.list} aria-live="polite" data-testid="verdict">
      {levels.map((level) => (
        <LevelLine key={level.table} level={level} />
      ))}
      {computed.length > 0 && (
        <div className={styles.line}>
          {computed.map(([name, value]) => (
            <Badge key={name} appearance="tint" color={value === '是' ? 'danger' : 'informative'}>
              {word('computed', { 名: name, 值: value })}
            </Badge>
          ))}
        </div>
      )}
      {needed.length > 0 && <Text>{word('needed', { 列: needed.join('、') })}</Text>}
      {issue && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{describeIn(language)(issue)}</MessageBarBody>
        </MessageBar>
      )}
      {doubts.map(({ code, parts }) => (
        <MessageBar key={code} intent="warning" layout="multiline">
          <MessageBarBody>{word(code, parts)}</MessageBarBody>
        </MessageBar>
      ))}
    </div>
  );
}
