// What the contract's own terms leave open or contradict, each with its source.
import { Badge, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { LintFinding } from '../../domain/lint/finding';
import { findingInEnglish, TOPICS_EN } from '../../domain/lint/finding.en';
import { usePane } from '../session/usePane';

const useStyles = makeStyles({
  intro: { display: 'block', margin: `${tokens.spacingVerticalS} 0` },
  rows: { listStyleType: 'none', margin: 0, padding: 0 },
  finding: { padding: `${tokens.spacingVerticalS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, overflowWrap: 'anywhere' },
  head: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'center', flexWrap: 'wrap' },
  block: { display: 'block' },
  quiet: { display: 'block', color: tokens.colorNeutralForeground2 },
});

export function Findings({ findings }: { readonly findings: readonly LintFinding[] }) {
  const styles = useStyles();
  const { say, language } = usePane();
  return (
    <>
      <Text className={styles.intro}>{findings.length === 0 ? say('noFindings') : say('findingsText')}</Text>
      <ul className={styles.rows}>
        {findings.map((finding) => {
          const { topic, name, text, source, applied } = finding;
          return (
            <li key={`${topic} ${name} ${text}`} className={styles.finding}>
              <div className={styles.head}>
                <Badge appearance="tint" color="warning">
                  {language === 'en' ? (TOPICS_EN[topic] ?? topic) : topic}
                </Badge>
                <Text weight="semibold">{name}</Text>
              </div>
              <Text className={styles.block}>{language === 'en' ? findingInEnglish(finding) : text}</Text>
              {applied !== undefined && (
                <Text size={200} className={styles.block}>
                  {say('appliedReading', { 选: applied })}
                </Text>
              )}
              {source !== '' && (
                <Text size={200} className={styles.quiet}>
                  {say('source', { 依据: source })}
                </Text>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
