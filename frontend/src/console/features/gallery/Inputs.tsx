import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Checkbox, Input, Radio, Segmented, Select } from "antd";
import { type ReactNode, useState } from "react";
import type { Answers, Field } from "@/shared/api/types";
import { FormFields } from "../../forms/FormFields";
import { consoleFields } from "../../forms/registry";
import { CategoryPicker, CustomerPicker, PersonPicker, RecordsPicker, UnitPicker } from "../../pickers/RecordPicker";
import { ErrorSummary } from "../../ui/ErrorSummary";
import { FormRow } from "../../ui/FormRow";
import { optionsOf, useDensityWords } from "../../ui/words";
import { moments, useSamples } from "./samples";
import { Group, Specimen } from "./Specimen";

export function Inputs() {
  return (
    <>
      <Buttons />
      <Rows />
      <Types />
      <Choices />
    </>
  );
}

function Buttons() {
  const { t } = useLingui();
  const verb = t({ message: "Save", context: "verb" });
  const kinds: [string, ReactNode, Parameters<typeof Button>[0]][] = [
    ["primary", <Trans key="1">one on a page</Trans>, { type: "primary" }],
    ["default", <Trans key="2">all others</Trans>, {}],
    ["text", <Trans key="3">in a row of buttons</Trans>, { type: "text" }],
    ["link", <Trans key="4">in a line of text</Trans>, { type: "link" }],
    ["danger", <Trans key="5">destroys something</Trans>, { danger: true }],
  ];
  return (
    <Group title={<Trans>Buttons</Trans>}>
      {kinds.map(([name, state, kind]) => (
        <Specimen key={name} name={`Button ${name}`} state={state}>
          <p className="specimen-row">
            <Button {...kind}>{verb}</Button>
            {name !== "primary" && (
              <>
                <Button {...kind} size="small">
                  {verb}
                </Button>
                <Button {...kind} disabled title={t`Fill this in.`}>
                  {verb}
                </Button>
              </>
            )}
          </p>
        </Specimen>
      ))}
      <Specimen name="Button loading" state={<Trans>sending</Trans>}>
        <Button loading>{verb}</Button>
      </Specimen>
    </Group>
  );
}

function Rows() {
  const { t } = useLingui();
  const { person } = useSamples();
  const label = t`Name`;
  const wrong = t`Fill this in.`;
  const help = t`The customer reads this.`;
  return (
    <Group title={<Trans>Rows of a form</Trans>}>
      <Specimen name="FormRow">
        <FormRow id="row-plain" label={label}>
          {(props) => <Input {...props} defaultValue={person} />}
        </FormRow>
        <FormRow id="row-help" label={label} required help={help}>
          {(props) => <Input {...props} placeholder={t`Choose`} />}
        </FormRow>
        <FormRow id="row-error" label={label} required error={wrong}>
          {(props) => <Input {...props} />}
        </FormRow>
        <FormRow id="row-disabled" label={label} help={t`You may not do this.`}>
          {(props) => <Input {...props} disabled defaultValue={person} />}
        </FormRow>
        <FormRow id="row-read" label={label}>
          {(props) => <Input {...props} readOnly variant="borderless" defaultValue={person} />}
        </FormRow>
      </Specimen>
      <Specimen name="FormRow stacked" state={<Trans>in dialogs and panels</Trans>}>
        <FormRow id="row-stacked" label={label} required stacked help={help} error={wrong}>
          {(props) => <Input {...props} />}
        </FormRow>
      </Specimen>
      <Specimen name="ErrorSummary">
        <ErrorSummary errors={{ "row-error": wrong }} labels={{ "row-error": label }} problem={undefined} />
      </Specimen>
    </Group>
  );
}

/** A field of every type that forms may have, as a form asks it. */
function Types() {
  const { t } = useLingui();
  const { product, story, subject } = useSamples();
  const values: Answers = {
    text: product,
    long_text: story,
    number: "12.5",
    date: moments.far.slice(0, 10),
    select: "a",
    attachment: [{ id: 1, name: "IMG_0042.JPG", size: 482_133, thumbnail: null }],
  };
  const [answers, setAnswers] = useState(values);
  const options = [
    { value: "a", label: product },
    { value: "b", label: subject },
  ];
  const fields = Object.keys(consoleFields).map((type): Field => {
    return { key: type, type, label: "", help: "", required: false, options };
  });
  return (
    <Group title={<Trans>Types of fields</Trans>}>
      {fields.map((field) => (
        <Specimen key={field.key} name={field.type}>
          <FormFields
            stacked
            fields={[{ ...field, label: t`Question` }]}
            answers={answers}
            errors={{}}
            onChange={(key, value) => setAnswers({ ...answers, [key]: value })}
            onCheck={() => undefined}
          />
          <FormFields
            stacked
            fields={[{ ...field, key: `${field.key}-wrong`, label: t`Question`, required: true }]}
            answers={answers}
            errors={{ [`data.${field.key}-wrong`]: t`Fill this in.` }}
            onChange={(key, value) => setAnswers({ ...answers, [key]: value })}
            onCheck={() => undefined}
          />
        </Specimen>
      ))}
    </Group>
  );
}

function Choices() {
  const { t } = useLingui();
  const { product, tag, tier } = useSamples();
  const densities = optionsOf(useDensityWords());
  const [one, setOne] = useState<number>();
  const [several, setSeveral] = useState<number[]>([]);
  const pickers = { PersonPicker, UnitPicker, CategoryPicker, CustomerPicker };
  return (
    <Group title={<Trans>Choices</Trans>}>
      {Object.entries(pickers).map(([name, Picker]) => (
        <Specimen key={name} name={name} state={<Trans>by characters, pinyin or initials</Trans>}>
          <Picker aria-label={name === "PersonPicker" ? t`Person` : t`Record`} value={one} onChange={setOne} />
        </Specimen>
      ))}
      <Specimen name="RecordsPicker">
        <RecordsPicker of="unit" aria-label={t`Outlet`} value={several} onChange={setSeveral} />
      </Specimen>
      <Specimen name="Select">
        <p className="specimen-row">
          <Select aria-label={t`Row height`} defaultValue="normal" options={densities} />
          <Select aria-label={t`Row height`} defaultValue="normal" options={densities} disabled />
          <Select aria-label={t`Tags`} mode="tags" defaultValue={[tag, tier, product]} />
        </p>
      </Specimen>
      <Specimen name="Segmented">
        <Segmented aria-label={t`Row height`} size="small" defaultValue="normal" options={densities} />
      </Specimen>
      <Specimen name="Radio.Group">
        <Radio.Group aria-label={t`Row height`} defaultValue="normal" options={densities} />
      </Specimen>
      <Specimen name="Checkbox">
        <Checkbox defaultChecked>{tag}</Checkbox>
        <Checkbox indeterminate>{tier}</Checkbox>
        <Checkbox disabled>{product}</Checkbox>
      </Specimen>
    </Group>
  );
}
