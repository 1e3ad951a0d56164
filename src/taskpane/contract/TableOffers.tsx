// Tables of terms in the workbook: those that can be used, and for those that cannot every fault, a click from its cell.
import { Button, Link, makeStyles, MessageBar, MessageBarBody, MessageBarTitle, Text, tokens } from '@fluentui/react-components';
import { usePane } from '../session/usePane';
import { tableChosen, wishFor } from './choose';
import type { FoundTable, TableFault } from './tables';

const SHOWN = 20;

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center', justifyContent: 'space-between' },
  faults: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

function Faults({ table }: { readonly table: FoundTable }) {
  const styles = useStyles();
  const { say, host } = usePane();
  const text = ({ row, column, found, expected }: TableFault): string =>
    say('tableFault', { 行: row, 列: column, 所见: found, 应为: expected });
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{say('tableBad', { 表: table.sheet, 格: table.address, 数: table.faults.length })}</MessageBarTitle>
        <ul className={styles.faults}>
          {table.faults.slice(0, SHOWN).map((fault) => (
            <li key={`${fault.address} ${fault.found}`}>
              <Link
                as="button"
                onClick={() => {
                  void host.show(table.sheet, fault.address);
                }}
              >
                {fault.address}
              </Link>{' '}
              {text(fault)}
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}

export function TableOffers({ done }: { readonly done: () => void }) {
  const styles = useStyles();
  const { say, step, content } = usePane();
  if (content.tables.length === 0) return <Text size={200}>{say('noTables')}</Text>;
  const choose = (table: FoundTable): void => {
    const chosen = tableChosen(table);
    if (!chosen) return;
    step({ do: 'choose', chosen, wish: wishFor(chosen.terms) });
    done();
  };
  return (
    <div className={styles.list}>
      {content.tables.map((table) =>
        table.terms ? (
          <div key={table.sheet} className={styles.row}>
            <Text>
              <Text weight="semibold">{table.name}</Text> {say('tableAt', { 表: table.sheet, 格: table.address, 数: table.rows })}
            </Text>
            <Button
              size="small"
              appearance="primary"
              aria-label={say('labelled', { 名: say('begin'), 何: table.name })}
              onClick={() => {
                choose(table);
              }}
            >
              {say('begin')}
            </Button>
          </div>
        ) : (
          <Faults key={table.sheet} table={table} />
        ),
      )}
    </div>
  );
}
