import { useLingui as useI18n } from "@lingui/react";
import { useLingui } from "@lingui/react/macro";
import { type Noun, useVerbWord } from "../access/verbs";
import { asWidth, type Width, widths, widthWords } from "../access/widths";

interface Props {
  noun: Noun;
  verbs: Record<string, string>;
  isFixed: boolean;
  set: (verb: string, width: Width | undefined) => void;
}

/** A noun's verbs: ticked or not, and how far. The browser's own inputs, as there are hundreds. */
export function NounVerbs({ noun, verbs, isFixed, set }: Props) {
  const { t } = useLingui();
  const { _ } = useI18n();
  const word = useVerbWord();
  const every = asWidth(verbs["*"]);
  return (
    <fieldset className="admin-noun" disabled={isFixed}>
      <legend>{noun.title}</legend>
      <ul className="plain-list">
        {noun.verbs.map((each) => {
          const own = asWidth(verbs[each.verb]);
          const width = own ?? every;
          const name = word(each);
          return (
            <li key={each.verb}>
              <label>
                <input
                  type="checkbox"
                  checked={Boolean(width)}
                  disabled={Boolean(every) && !own}
                  onChange={(event) => set(each.verb, event.target.checked ? "team" : undefined)}
                />
                {name}
              </label>
              {width && (
                <select
                  aria-label={t`How far: ${name}`}
                  value={width}
                  onChange={(event) => set(each.verb, asWidth(event.target.value))}
                >
                  {widths.map((wide) => (
                    <option key={wide} value={wide}>
                      {_(widthWords[wide])}
                    </option>
                  ))}
                </select>
              )}
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
