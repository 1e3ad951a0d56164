// The terms, grouped by 类别 and searched by any of their words.
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Badge,
  Field,
  makeStyles,
  SearchBox,
  Select,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState } from 'react';
import { type Kind, KINDS } from '../../domain/terms/columns';
import { usePane } from '../session/usePane';
import { grouped, searched, type TermView } from './termViews';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  filters: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
  search: { flexGrow: 1, flexBasis: '160px', maxWidth: '100%' },
  kind: { flexBasis: '110px' },
  rows: { listStyleType: 'none', margin: 0, padding: 0 },
  term: { padding: `${tokens.spacingVerticalS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, overflowWrap: 'anywhere' },
  head: { display: 'flex', gap: tokens.spacingHorizontalXS, alignItems: 'center', flexWrap: 'wrap' },
  block: { display: 'block' },
  quiet: { display: 'block', color: tokens.colorNeutralForeground2 },
});

function TermRow({ view }: { readonly view: TermView }) {
  const styles = useStyles();
  const { say } = usePane();
  return (
    <li className={styles.term}>
      <div className={styles.head}>
        <Text weight="semibold">{view.id}</Text>
        {!view.applied && (
          <Badge appearance="outline" color="informative">
            {say('notApplied')}
          </Badge>
        )}
      </div>
      <Text className={styles.block}>{view.text}</Text>
      {view.figures.length > 0 && (
        <Text size={200} className={styles.block}>
          {view.figures.map(([column, text]) => `${column} ${text}`).join('　')}
        </Text>
      )}
      {view.condition !== '' && (
        <Text size={200} className={styles.block}>
          {say('condition', { 条件: view.condition })}
        </Text>
      )}
      {view.guards !== '' && (
        <Text size={200} className={styles.quiet}>
          {say('holdsUnder', { 限于: view.guards })}
        </Text>
      )}
      {view.from !== '' && (
        <Text size={200} className={styles.quiet}>
          {say('inForceFrom', { 日: view.from })}
        </Text>
      )}
      {view.source !== '' && (
        <Text size={200} className={styles.quiet}>
          {say('source', { 依据: view.source })}
        </Text>
      )}
    </li>
  );
}

/** Everything stands open as soon as somebody searches. */
const useOpen = (kinds: readonly Kind[], searching: boolean): readonly [readonly Kind[], (open: readonly Kind[]) => void] => {
  const [open, setOpen] = useState<readonly Kind[]>(['合同']);
  return [searching ? kinds : open, setOpen];
};

const isKind = (value: unknown): value is Kind => KINDS.some((kind) => kind === value);

interface FiltersProps {
  readonly views: readonly TermView[];
  readonly query: string;
  readonly kind: Kind | undefined;
  readonly ask: (query: string) => void;
  readonly choose: (kind: Kind | undefined) => void;
}

function Filters({ views, query, kind, ask, choose }: FiltersProps) {
  const styles = useStyles();
  const { say } = usePane();
  return (
    <div className={styles.filters}>
      <Field className={styles.search} label={say('search')}>
        <SearchBox
          size="small"
          value={query}
          placeholder={say('searchHint')}
          onChange={(_, { value }) => {
            ask(value);
          }}
        />
      </Field>
      <Field className={styles.kind} label={say('kind')}>
        <Select
          size="small"
          value={kind ?? ''}
          onChange={(_, { value }) => {
            choose(isKind(value) ? value : undefined);
          }}
        >
          <option value="">{say('allKinds')}</option>
          {grouped(views).map(([each]) => (
            <option key={each}>{each}</option>
          ))}
        </Select>
      </Field>
    </div>
  );
}

export function Terms({ views }: { readonly views: readonly TermView[] }) {
  const styles = useStyles();
  const { say } = usePane();
  const [query, setQuery] = useState('');
  const [kind, setKind] = useState<Kind | undefined>(undefined);
  const asked = useDeferredValue(query);
  const shown = useMemo(() => searched(views, asked, kind), [views, asked, kind]);
  const groups = grouped(shown);
  const [open, setOpen] = useOpen(
    groups.map(([each]) => each),
    asked !== '' || kind !== undefined,
  );
  return (
    <div className={styles.list}>
      <Filters views={views} query={query} kind={kind} ask={setQuery} choose={setKind} />
      <Text size={200} role="status">
        {shown.length === 0 ? say('nothingFound') : say('shown', { 全: views.length, 数: shown.length })}
      </Text>
      <Accordion
        multiple
        collapsible
        openItems={[...open]}
        onToggle={(_, { openItems }) => {
          setOpen(openItems.filter(isKind));
        }}
      >
        {groups.map(([each, list]) => (
          <AccordionItem key={each} value={each}>
            <AccordionHeader as="h3" size="small">
              {say('count', { 名: each, 数: list.length })}
            </AccordionHeader>
            <AccordionPanel>
              <ul className={styles.rows}>
                {list.map((view) => (
                  <TermRow key={view.key} view={view} />
                ))}
              </ul>
            </AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
    </div>
  );
}
