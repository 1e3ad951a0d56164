// A click from what is said of a cell to the cell.
import { Link } from '@fluentui/react-components';
import { useMail } from './useMail';

export function ToCell({ sheet, address = '' }: { readonly sheet: string; readonly address: string | undefined }) {
  const { word, host } = useMail();
  return (
    <Link
      as="button"
      inline
      onClick={() => {
        void host.show(sheet, address === '' ? 'A1' : address);
      }}
    >
      {word('at', { 表: sheet, 格: address }).trim()}
    </Link>
  );
}
