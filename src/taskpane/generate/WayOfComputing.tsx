// 通用公式 or 加载项公式: the same results either way.
import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { usePane } from '../session/usePane';

export function WayOfComputing({ disabled }: { readonly disabled: boolean }) {
  const { say, session, step } = usePane();
  return (
    <Field label={say('formulas')}>
      <RadioGroup
        value={session.wish.formulas}
        disabled={disabled}
        onChange={(_, { value }) => {
          step({ do: 'wish', wish: { formulas: value === 'addin' ? 'addin' : 'native' } });
        }}
      >
        <Radio value="native" label={say('labelled', { 名: say('formulasNative'), 何: say('formulasNativeText') })} />
        <Radio value="addin" label={say('labelled', { 名: say('formulasAddin'), 何: say('formulasAddinText') })} />
      </RadioGroup>
    </Field>
  );
}
