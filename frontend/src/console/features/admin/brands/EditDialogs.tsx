import { useLingui } from "@lingui/react/macro";
import { useSaid } from "../parts/act";
import { FieldsDialog } from "../parts/FieldsDialog";
import { type Brand, brandsKey, editBrand, inBoth } from "./queries";

interface Props {
  brand: Brand;
  onClose: () => void;
}

export function LookDialog({ brand, onClose }: Props) {
  const { t } = useLingui();
  const say = useSaid(brandsKey);
  return (
    <FieldsDialog
      title={brand.name}
      verb={t({ message: "Save", context: "verb" })}
      fields={[
        { key: "zh", kind: "text", label: t`Name in Chinese`, required: true, maxLength: 200 },
        { key: "en", kind: "text", label: t`Name in English`, maxLength: 200 },
        {
          key: "host",
          kind: "text",
          label: t`Host name`,
          help: t`Such as help.example.com. Whoever comes to it sees this brand.`,
        },
        {
          key: "color",
          kind: "text",
          label: t`Colour`,
          maxLength: 7,
          help: t`Such as #1F5FD6. It is darkened by itself until white words on it can be read.`,
        },
        {
          key: "languages",
          kind: "several",
          label: t`Languages`,
          required: true,
          options: [
            { value: "zh-hans", label: t`Chinese` },
            { value: "en", label: t`English` },
          ],
        },
      ]}
      initial={{
        zh: brand.names["zh-Hans"] ?? "",
        en: brand.names.en ?? "",
        host: brand.host,
        color: brand.color,
        languages: brand.languages,
      }}
      send={({ zh, en, host, color, languages }) =>
        editBrand(brand.id, { name: inBoth(zh, en), host: host.trim(), color: color.trim(), languages })
      }
      onDone={({ name }) => {
        say(t`${name} changed`);
        onClose();
      }}
      onClose={onClose}
    />
  );
}

export function CustomersDialog({ brand, onClose }: Props) {
  const { t } = useLingui();
  const say = useSaid(brandsKey);
  return (
    <FieldsDialog
      title={brand.name}
      verb={t({ message: "Save", context: "verb" })}
      fields={[
        { key: "hotline", kind: "text", label: t`Hotline`, maxLength: 40 },
        { key: "hoursZh", kind: "text", label: t`Service hours in Chinese`, maxLength: 200 },
        { key: "hoursEn", kind: "text", label: t`Service hours in English`, maxLength: 200 },
        { key: "promiseZh", kind: "long", label: t`Service promise in Chinese` },
        { key: "promiseEn", kind: "long", label: t`Service promise in English` },
        { key: "icp", kind: "text", label: t`ICP number`, maxLength: 60 },
        {
          key: "origins",
          kind: "long",
          label: t`Pages that may hold the portal`,
          help: t`One address a line, such as https://www.example.com.`,
        },
      ]}
      initial={{
        hotline: brand.hotline,
        hoursZh: brand.hours["zh-Hans"] ?? "",
        hoursEn: brand.hours.en ?? "",
        promiseZh: brand.promise["zh-Hans"] ?? "",
        promiseEn: brand.promise.en ?? "",
        icp: brand.icp,
        origins: brand.origins.join("\n"),
      }}
      send={({ hotline, hoursZh, hoursEn, promiseZh, promiseEn, icp, origins }) =>
        editBrand(brand.id, {
          hotline: hotline.trim(),
          hours: inBoth(hoursZh, hoursEn),
          promise: inBoth(promiseZh, promiseEn),
          icp: icp.trim(),
          origins: origins
            .split(/\s+/)
            .map((origin) => origin.replace(/\/+$/, ""))
            .filter(Boolean),
        })
      }
      onDone={({ name }) => {
        say(t`${name} changed`);
        onClose();
      }}
      onClose={onClose}
    />
  );
}
