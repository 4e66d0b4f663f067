import { useLingui } from "@lingui/react/macro";
import { api, unwrap } from "@/shared/api/client";
import { useTicketTypes } from "../../tickets/queries";
import { useSaid } from "../parts/act";
import { endOfDay } from "../parts/days";
import { FieldsDialog } from "../parts/FieldsDialog";
import { type Brand, brandsKey, type EntryLink, inBoth } from "./queries";

interface Props {
  brand: Brand;
  link: EntryLink | undefined;
  onClose: () => void;
}

/** What is known of all who come in by this link, and until when it works. */
export function EntryLinkDialog({ brand, link, onClose }: Props) {
  const { t } = useLingui();
  const say = useSaid(brandsKey);
  const types = (useTicketTypes().data ?? []).filter((type) => type.public);
  return (
    <FieldsDialog
      title={link ? link.title : t`Create an entry link`}
      verb={link ? t({ message: "Save", context: "verb" }) : t({ message: "Create", context: "verb" })}
      fields={[
        { key: "zh", kind: "text", label: t`Title in Chinese`, required: true, maxLength: 200 },
        { key: "en", kind: "text", label: t`Title in English`, maxLength: 200 },
        {
          key: "type",
          kind: "select",
          label: t`Leads to`,
          help: t`Without one the visitor chooses.`,
          options: types.map(({ key, title }) => ({ value: key, label: title })),
        },
        {
          key: "priority",
          kind: "select",
          label: t`Priority`,
          options: [
            { value: 1, label: t({ message: "Urgent", context: "priority" }) },
            { value: 2, label: t({ message: "High", context: "priority" }) },
            { value: 3, label: t({ message: "Normal", context: "priority" }) },
            { value: 4, label: t({ message: "Low", context: "priority" }) },
          ],
        },
        { key: "tier", kind: "text", label: t`Customer tier`, help: t`Such as vip.`, maxLength: 40 },
        { key: "tags", kind: "text", label: t`Tags`, help: t`Parted by commas.` },
        { key: "until", kind: "day", label: t`Works until` },
        { key: "most", kind: "number", label: t`At most so many requests` },
      ]}
      initial={{
        zh: link?.titles["zh-Hans"] ?? "",
        en: link?.titles.en ?? "",
        type: link?.type || undefined,
        priority: link?.priority ?? undefined,
        tier: link?.tier ?? "",
        tags: link?.tags.join(", ") ?? "",
        until: link?.expires_at?.slice(0, 10) ?? "",
        most: link?.most_uses ? String(link.most_uses) : "",
      }}
      send={({ zh, en, type, priority, tier, tags, until, most }) => {
        const body = {
          title: inBoth(zh, en),
          type: type ?? "",
          priority: (priority ?? null) as 1 | 2 | 3 | 4 | null,
          tier: tier.trim(),
          tags: tags
            .split(/[,，、]/)
            .map((tag) => tag.trim())
            .filter(Boolean),
          expires_at: endOfDay(until || undefined),
          most_uses: most.trim() ? Number(most) : null,
        };
        return link
          ? unwrap(
              api.POST("/api/v1/entry-links/{entry_link_id}/edit", {
                params: { path: { entry_link_id: link.id } },
                body,
              }),
            )
          : unwrap(api.POST("/api/v1/entry-links", { body: { ...body, brand: brand.id } }));
      }}
      onDone={({ title }) => {
        say(link ? t`${title} changed` : t`${title} created`);
        onClose();
      }}
      onClose={onClose}
    />
  );
}
