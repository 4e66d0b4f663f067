import { Trans, useLingui } from "@lingui/react/macro";
import { CopyText } from "../../ui/CopyText";
import { cellKinds } from "../../lists/cells";
import { Chip, Count, type Shape, StateMark } from "../../ui/badges";
import { DueBadge } from "../../ui/DueBadge";
import { Person } from "../../ui/Person";
import { PriorityMark, StateBadge } from "../tickets/StateBadge";
import { moments, useSamples } from "./samples";
import { Group, Specimen } from "./Specimen";

const shapes: Shape[] = ["ring", "half", "bars", "tick", "disc"];

export function Badges() {
  return (
    <>
      <Marks />
      <Cells />
    </>
  );
}

function Marks() {
  const { t } = useLingui();
  const { person, unit, tag, tier } = useSamples();
  return (
    <Group title={<Trans>Badges</Trans>}>
      <Specimen name="StateBadge">
        <p className="specimen-row">
          {["new", "open", "pending", "resolved", "closed"].map((state) => (
            <StateBadge key={state} state={state} />
          ))}
        </p>
        <p className="specimen-row">
          {["customer", "parts", "third_party"].map((reason) => (
            <StateBadge key={reason} state="pending" reason={reason} />
          ))}
        </p>
      </Specimen>
      <Specimen name="StateMark">
        <p className="specimen-row">
          {shapes.map((shape) => (
            <StateMark key={shape} shape={shape}>
              <code lang="en">{shape}</code>
            </StateMark>
          ))}
        </p>
      </Specimen>
      <Specimen name="PriorityMark" state={<Trans>a word from high upwards</Trans>}>
        <p className="specimen-row">
          {[1, 2, 3, 4].map((priority) => (
            <PriorityMark key={priority} priority={priority} />
          ))}
        </p>
      </Specimen>
      <Specimen name="DueBadge" state={<Trans>in time, soon, late, paused</Trans>}>
        <p className="specimen-row">
          <DueBadge at={moments.far} />
          <DueBadge at={moments.near} />
          <DueBadge at={moments.past} />
          <DueBadge at={moments.far} paused />
        </p>
      </Specimen>
      <Specimen name="Chip" state={<Trans>tag, tier, draft, urgent</Trans>}>
        <p className="chips">
          <Chip>{tag}</Chip>
          <Chip>{tier}</Chip>
          <Chip tone="amber">{t({ message: "Draft", context: "version" })}</Chip>
          <Chip tone="red">{t({ message: "Urgent", context: "priority" })}</Chip>
        </p>
      </Specimen>
      <Specimen name="Count" state={<Trans>what somebody must act on; late; too many</Trans>}>
        <p className="specimen-row">
          <Count of={7} />
          <Count of={7} late />
          <Count of={128} />
        </p>
      </Specimen>
      <Specimen name="Person">
        <p className="specimen-row">
          <Person name={person} />
          <Person name={person} unit={unit} />
        </p>
      </Specimen>
      <Specimen name="CopyText" state={<Trans>a click copies</Trans>}>
        <CopyText text="13800138000" shown="138 0013 8000" />
      </Specimen>
    </Group>
  );
}

function Cells() {
  const { t } = useLingui();
  const { person, unit, product, subject, tag, customer } = useSamples();
  const values: Record<keyof typeof cellKinds, unknown> = {
    text: subject,
    number: "12480.5",
    money: "1280",
    date: moments.far.slice(0, 10),
    moment: moments.past,
    due: moments.near,
    choice: t({ message: "High", context: "priority" }),
    boolean: true,
    person: { name: person },
    unit: { name: unit },
    category: { title: product },
    record: { name: customer },
    list: [tag, product],
    phone: "13800138000",
  };
  return (
    <Group title={<Trans>Cells of lists</Trans>}>
      <table className="gallery-cells">
        <thead>
          <tr>
            <th scope="col">
              <Trans>Kind</Trans>
            </th>
            <th scope="col">
              <Trans>Filled</Trans>
            </th>
            <th scope="col">
              <Trans>Empty</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {(Object.keys(cellKinds) as (keyof typeof cellKinds)[]).map((name) => {
            const { Cell, ...kind } = cellKinds[name];
            const side = "side" in kind ? kind.side : undefined;
            return (
              <tr key={name}>
                <th scope="row">
                  <code lang="en">{name}</code>
                </th>
                <td className={side}>
                  <Cell value={values[name]} field={undefined} row={undefined} />
                </td>
                <td className={side}>
                  <Cell value={null} field={undefined} row={undefined} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Group>
  );
}
