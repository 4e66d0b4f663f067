import { useLingui } from "@lingui/react/macro";
import { api, unwrap } from "@/shared/api/client";
import { useMay, useMe } from "../../../app/session";
import type { Field } from "../parts/fields";
import { FieldsDialog } from "../parts/FieldsDialog";
import { useSaid } from "../parts/act";
import { peopleKey, usePostOptions, useRoleOptions } from "./queries";

interface Values {
  name: string;
  username: string;
  email: string;
  phone: string;
  unit: number | undefined;
  role: number | undefined;
  post: number | undefined;
}

interface Props {
  onDone: (made: { name: string; path: string; qr: string; mailed: boolean }) => void;
  onClose: () => void;
}

/** Somebody new: who it is, where he belongs and what he may do there. The link to choose a password comes after. */
export function InviteDialog({ onDone, onClose }: Props) {
  const { t } = useLingui();
  const me = useMe();
  const said = useSaid(peopleKey);
  const mayPlace = useMay("membership.add");
  const mayInvite = useMay("user.invite");
  const roles = useRoleOptions();
  const posts = usePostOptions();
  const place: Field<keyof Values>[] = [
    { key: "role", kind: "select", label: t({ message: "Role", context: "person" }), options: roles, required: true },
    { key: "post", kind: "select", label: t({ message: "Post", context: "person" }), options: posts },
  ];
  return (
    <FieldsDialog<Values, { name: string; path: string; qr: string; mailed: boolean }>
      title={t`Add a person`}
      verb={mayInvite ? t`Invite` : t`Add`}
      initial={{
        name: "",
        username: "",
        email: "",
        phone: "",
        unit: me.unit?.id,
        role: undefined,
        post: undefined,
      }}
      fields={[
        {
          key: "name",
          kind: "text",
          label: t({ message: "Name", context: "person" }),
          required: true,
          maxLength: 200,
        },
        {
          key: "username",
          kind: "text",
          label: t`User name`,
          required: true,
          maxLength: 150,
          help: t`What this person signs in with`,
        },
        {
          key: "email",
          kind: "email",
          label: t`E-mail`,
          help: t`The invitation goes there; without it you get a link.`,
        },
        { key: "phone", kind: "text", label: t`Phone`, maxLength: 40 },
        { key: "unit", kind: "unit", label: t({ message: "Home unit", context: "person" }), required: true },
        ...(mayPlace ? place : []),
      ]}
      send={async ({ unit, role, post, ...who }) => {
        const body = { ...who, unit: unit!, role: role ?? null, post: post ?? null };
        const made = await unwrap(api.POST("/api/v1/users", { body }));
        if (!mayInvite) return { name: made.name, path: "", qr: "", mailed: false };
        const { path, qr } = await unwrap(
          api.POST("/api/v1/users/{user_id}/invite", { params: { path: { user_id: made.id } } }),
        );
        return { name: made.name, path, qr, mailed: Boolean(made.email) };
      }}
      onDone={(made) => {
        said(t`${made.name} added`);
        if (made.path) onDone(made);
        else onClose();
      }}
      onClose={onClose}
    />
  );
}
