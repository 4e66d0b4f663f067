import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import type { components } from "@/shared/api/schema";
import { useFormat } from "@/shared/format";
import { Chip } from "../../../ui/badges";
import type { Rate } from "../calling";

/** How well calls are answered, beside what is aimed at. Without calls there is no rate. */
export function RatesPart({ rates }: { rates: components["schemas"]["AnswerRates"] | undefined }) {
  const { t } = useLingui();
  const format = useFormat();
  const within = rates?.within.length === 1 ? rates.within[0] : undefined;
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by key
    <div className="call-rates" role="region" aria-label={t`Answer rate`} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">
              <Trans>Answer rate, target {format.percent(rates?.target ?? 0.98)}</Trans>
            </th>
            <th scope="col">{within ? <Trans>Within {format.span(within)}</Trans> : <Trans>In time</Trans>}</th>
            <th scope="col">
              <Trans>Came in</Trans>
            </th>
            <th scope="col">
              <Trans>Missed</Trans>
            </th>
            <th scope="col">
              <Trans>Until answered</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {(rates?.periods ?? nothing).map((rate) => (
            <Period key={rate.days} rate={rate} target={rates?.target ?? 0} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const nothing: Rate[] = [1, 7, 30].map((days) => ({
  days,
  offered: 0,
  answered: 0,
  in_time: 0,
  missed: 0,
  wait: null,
}));

function Period({ rate, target }: { rate: Rate; target: number }) {
  const format = useFormat();
  const decided = rate.answered + rate.missed;
  const share = (part: number): ReactNode => (decided ? format.percent(part / decided) : format.unknown);
  return (
    <tr>
      <th scope="row">
        {rate.days === 1 ? <Trans>Today</Trans> : <Plural value={rate.days} one="# day" other="# days" />}
      </th>
      <td>
        {decided > 0 ? <strong>{share(rate.answered)}</strong> : format.unknown}{" "}
        {decided > 0 && rate.answered / decided < target && (
          <Chip tone="amber">
            <Trans>below target</Trans>
          </Chip>
        )}
      </td>
      <td>{share(rate.in_time)}</td>
      <td>{format.number(rate.offered)}</td>
      <td>{format.number(rate.missed)}</td>
      <td>{rate.wait === null ? format.unknown : format.span(rate.wait)}</td>
    </tr>
  );
}
