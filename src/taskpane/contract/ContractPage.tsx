// 合同: which contract it is, its terms with their sources, the readings as choices, what its own terms leave open.
import { Button, makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { resolve } from '../../domain/contract/resolve';
import type { Contract } from '../../domain/contract/types';
import { isIssue, type Issue } from '../../domain/issue';
import { lint } from '../../domain/lint/lint';
import type { Chosen } from '../session/session';
import { usePane } from '../session/usePane';
import { Refused } from '../shell/Refused';
import { dayOf } from './day';
import { ChooseContract } from './ChooseContract';
import { ContractHead } from './ContractHead';
import { Findings } from './Findings';
import { Readings } from './Readings';
import { readingViews, withChoices } from './readingViews';
import { Terms } from './Terms';
import { termViews } from './termViews';

const SECTIONS = ['terms', 'readings', 'findings'] as const;
type Section = (typeof SECTIONS)[number];
const isSection = (value: unknown): value is Section => SECTIONS.some((section) => section === value);

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  /** The tabs' own padding lies outside the column. */
  sections: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalSNudge})`, marginRight: `calc(-1 * ${tokens.spacingHorizontalSNudge})` },
  next: { alignSelf: 'flex-start' },
});

/** The contract under the readings chosen in the pane. */
const useContract = (chosen: Chosen, choices: ReadonlyMap<string, string>, from: string): Contract | Issue =>
  useMemo(() => resolve(withChoices(chosen.terms, choices), dayOf(from)), [chosen, choices, from]);

function Chosen({ chosen, contract }: { readonly chosen: Chosen; readonly contract: Contract }) {
  const styles = useStyles();
  const { say, session, step } = usePane();
  const [section, setSection] = useState<Section>('terms');
  const terms = useMemo(() => termViews(withChoices(chosen.terms, session.choices), contract), [chosen, session.choices, contract]);
  const readings = useMemo(() => readingViews(chosen.terms, contract, session.choices), [chosen, contract, session.choices]);
  const findings = useMemo(() => lint(contract).filter(({ topic }) => topic !== '解读'), [contract]);
  const counts = { terms: terms.length, readings: readings.length, findings: findings.length };
  const names = { terms: say('sectionTerms'), readings: say('sectionReadings'), findings: say('sectionFindings') };
  return (
    <>
      <Button
        className={styles.next}
        appearance="primary"
        onClick={() => {
          step({ do: 'page', page: 'generate' });
        }}
      >
        {say('toGenerate')}
      </Button>
      <TabList
        className={styles.sections}
        size="small"
        selectedValue={section}
        onTabSelect={(_, { value }) => {
          if (isSection(value)) setSection(value);
        }}
      >
        {SECTIONS.map((each) => (
          <Tab key={each} value={each} id={`section-${each}`} aria-controls="contract-section">
            {say('count', { 名: names[each], 数: counts[each] })}
          </Tab>
        ))}
      </TabList>
      <div id="contract-section" role="tabpanel" aria-labelledby={`section-${section}`}>
        {section === 'terms' && <Terms views={terms} />}
        {section === 'readings' && <Readings views={readings} />}
        {section === 'findings' && <Findings findings={findings} />}
      </div>
    </>
  );
}

/** Choices that do not go together can be taken back where they were made. */
function NoContract({ issue }: { readonly issue: Issue }) {
  const { say, session, step } = usePane();
  const reset = (): void => {
    for (const name of session.choices.keys()) step({ do: 'reading', name, choice: undefined });
  };
  return (
    <>
      <Refused issue={issue} />
      {session.choices.size > 0 && (
        <div>
          <Button onClick={reset}>{say('reset')}</Button>
        </div>
      )}
    </>
  );
}

function WithContract({ chosen, change }: { readonly chosen: Chosen; readonly change: () => void }) {
  const { session } = usePane();
  const contract = useContract(chosen, session.choices, session.wish.from);
  return (
    <>
      <ContractHead chosen={chosen} change={change} />
      {isIssue(contract) ? <NoContract issue={contract} /> : <Chosen chosen={chosen} contract={contract} />}
    </>
  );
}

export function ContractPage() {
  const styles = useStyles();
  const { session } = usePane();
  const [changing, setChanging] = useState(false);
  const { chosen } = session;
  return (
    <div className={styles.page}>
      {chosen && !changing ? (
        <WithContract
          chosen={chosen}
          change={() => {
            setChanging(true);
          }}
        />
      ) : (
        <ChooseContract
          done={() => {
            setChanging(false);
          }}
        />
      )}
    </div>
  );
}
