import { DeleteOutlined } from "@ant-design/icons";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Input } from "antd";
import { useFormat } from "@/shared/format";
import { blank, type Charge, sumOf } from "./charges";

interface Props {
  value: Charge[];
  errors: Record<string, string>;
  onChange: (value: Charge[]) => void;
}

/** 收费明细: what is charged, line by line, with the sum below. */
export function ChargeRows({ value, errors, onChange }: Props) {
  const { t } = useLingui();
  const format = useFormat();
  const sum = sumOf(value);
  const change = (place: number, part: Partial<Charge>) =>
    onChange(value.map((each, at) => (at === place ? { ...each, ...part } : each)));
  const wrong = (place: number, key: string) => errors[`charges.${place}.${key}`];
  const told = (place: number, key: string) => ({
    id: `charges.${place}.${key}`,
    status: wrong(place, key) ? ("error" as const) : ("" as const),
    "aria-invalid": Boolean(wrong(place, key)),
    "aria-describedby": wrong(place, key) && `charges.${place}.${key}-error`,
  });
  return (
    <fieldset className="charges" id="charges" tabIndex={-1}>
      <legend>
        <Trans>What is charged</Trans>
      </legend>
      {value.map((each, place) => (
        // Lines have no name but their place, and none is ever moved.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={place} className="charge">
          <Input
            {...told(place, "what")}
            aria-label={t`Item ${place + 1}`}
            placeholder={t`Item`}
            maxLength={200}
            value={each.what}
            onChange={(event) => change(place, { what: event.target.value })}
          />
          <Input
            {...told(place, "count")}
            className="charge-count"
            aria-label={t`Quantity of item ${place + 1}`}
            inputMode="decimal"
            value={each.count}
            onChange={(event) => change(place, { count: event.target.value })}
          />
          <Input
            {...told(place, "price")}
            className="charge-price"
            aria-label={t`Unit price of item ${place + 1}`}
            placeholder={t`Unit price`}
            inputMode="decimal"
            prefix="¥"
            value={each.price}
            onChange={(event) => change(place, { price: event.target.value })}
          />
          <Button
            type="text"
            icon={<DeleteOutlined aria-hidden />}
            aria-label={t`Remove item ${place + 1}`}
            disabled={value.length === 1}
            onClick={() => onChange(value.filter((_each, at) => at !== place))}
          />
          {["what", "count", "price"].map(
            (key) =>
              wrong(place, key) && (
                <p key={key} id={`charges.${place}.${key}-error`} className="small error-text charge-error">
                  {wrong(place, key)}
                </p>
              ),
          )}
        </div>
      ))}
      {errors.charges && <p className="small error-text">{errors.charges}</p>}
      <div className="charges-foot">
        <Button onClick={() => onChange([...value, blank])} disabled={value.length >= 100}>
          <Trans>Add an item</Trans>
        </Button>
        <output aria-live="polite">{sum !== null && <Trans>Total {format.money(sum)}</Trans>}</output>
      </div>
    </fieldset>
  );
}
