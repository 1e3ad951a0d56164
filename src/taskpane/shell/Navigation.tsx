// The pages as tabs; those that do not fit a narrow pane are in a menu at the end.
import {
  makeStyles,
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Overflow,
  OverflowItem,
  Tab,
  TabList,
  tokens,
  useIsOverflowItemVisible,
  useOverflowMenu,
} from '@fluentui/react-components';
import { type Page, PAGES } from '../pages';
import type { PageId } from '../session/session';
import type { Say } from '../words';

const useStyles = makeStyles({
  nav: {
    flexShrink: 0,
    overflow: 'hidden',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: `0 ${tokens.spacingHorizontalXS}`,
  },
  row: { display: 'flex', alignItems: 'center' },
  tab: { flexShrink: 0 },
  more: { flexShrink: 0 },
});

interface NavigationProps {
  readonly say: Say;
  readonly page: PageId;
  readonly open: (page: PageId) => void;
}

function MoreItem({ page, say, open }: { readonly page: Page; readonly say: Say; readonly open: NavigationProps['open'] }) {
  const visible = useIsOverflowItemVisible(page.id);
  return visible ? null : (
    <MenuItem
      onClick={() => {
        open(page.id);
      }}
    >
      {say(page.word)}
    </MenuItem>
  );
}

function More({ say, open }: Pick<NavigationProps, 'say' | 'open'>) {
  const styles = useStyles();
  const { ref, isOverflowing } = useOverflowMenu<HTMLDivElement>();
  if (!isOverflowing) return null;
  return (
    <div ref={ref} className={styles.more}>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton appearance="transparent" aria-label={say('morePages')} menuIcon={null}>
            ⋯
          </MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {PAGES.map((page) => (
              <MoreItem key={page.id} page={page} say={say} open={open} />
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
    </div>
  );
}

export function Navigation({ say, page, open }: NavigationProps) {
  const styles = useStyles();
  return (
    <nav className={styles.nav} aria-label={say('pages')}>
      <Overflow minimumVisible={1}>
        <div className={styles.row}>
          <TabList
            selectedValue={page}
            onTabSelect={(_, { value }) => {
              const found = PAGES.find(({ id }) => id === value);
              if (found) open(found.id);
            }}
          >
            {PAGES.map(({ id, word }) => (
              <OverflowItem key={id} id={id} priority={id === page ? 2 : 1}>
                <Tab id={`tab-${id}`} value={id} className={styles.tab} aria-controls="pane-page">
                  {say(word)}
                </Tab>
              </OverflowItem>
            ))}
          </TabList>
          <More say={say} open={open} />
        </div>
      </Overflow>
    </nav>
  );
}
