import { Trans, useLingui } from "@lingui/react/macro";
import { useFormat } from "@/shared/format";
import { contrast } from "@/shared/ui/contrast";
import { useIsDark } from "@/shared/ui/theme";
import { dark, fonts, light, type Palette } from "@/shared/ui/tokens";
import { Group, Specimen } from "./Specimen";

/** Each colour that is read, on the ground it is read on. */
const read: [keyof Palette, keyof Palette][] = [
  ["text", "panel"],
  ["text2", "panel"],
  ["text3", "panel"],
  ["text3", "page"],
  ["text2", "greyTint"],
  ["accent", "panel"],
  ["onAccent", "accent"],
  ["red", "redTint"],
  ["amber", "amberTint"],
  ["green", "greenTint"],
];
const grounds: (keyof Palette)[] = [
  "page",
  "panel",
  "raised",
  "line",
  "control",
  "accent",
  "accentTint",
  "redTint",
  "amberTint",
  "greenTint",
  "greyTint",
];
const sentences = {
  "zh-CN": "脱水时剧烈晃动，预计今天14:30上门，电话138 0013 8000。",
  en: "Shakes while spinning; a visit today at 14:30, phone 138 0013 8000.",
};

export function Basics() {
  return (
    <>
      <Colours />
      <Type />
      <Keyboard />
    </>
  );
}

function Colours() {
  const format = useFormat();
  const palette = useIsDark() ? dark : light;
  return (
    <Group title={<Trans>Colours</Trans>}>
      <Specimen name="tokens.ts" state={<Trans>grounds</Trans>}>
        <div className="swatches">
          {grounds.map((key) => (
            <div key={key} className="swatch">
              <span className="swatch-colour" style={{ background: palette[key] }} />
              <code lang="en">{key}</code>
              <code lang="en" className="hint">
                {palette[key]}
              </code>
            </div>
          ))}
        </div>
      </Specimen>
      <Specimen name="contrast.ts" state={<Trans>contrast on the ground</Trans>}>
        <div className="swatches">
          {read.map(([key, ground]) => (
            <div key={`${key} ${ground}`} className="swatch">
              <span className="swatch-colour" style={{ color: palette[key], background: palette[ground] }} aria-hidden>
                Aa
              </span>
              <code lang="en">{`${key} / ${ground}`}</code>
              <span className="small hint">{format.number(contrast(palette[key], palette[ground]))}</span>
            </div>
          ))}
        </div>
      </Specimen>
    </Group>
  );
}

function Type() {
  return (
    <Group title={<Trans>Type</Trans>}>
      {Object.entries(fonts).map(([name, { size, line }]) => (
        <Specimen key={name} name={name} state={`${size}/${line}`}>
          {Object.entries(sentences).map(([language, sentence]) => (
            <p key={language} lang={language} className={`type-${name}`}>
              {sentence} <span className="type-strong">{sentence.slice(0, 6)}</span>
            </p>
          ))}
        </Specimen>
      ))}
    </Group>
  );
}

function Keyboard() {
  const { t } = useLingui();
  const keys = ["/", "J", "K", "Enter", t({ message: "Space", context: "key" }), "Ctrl Enter", "Esc", "?"];
  return (
    <Group title={<Trans>Keys</Trans>}>
      <Specimen name="kbd">
        <p className="specimen-row">
          {keys.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}
        </p>
      </Specimen>
    </Group>
  );
}
