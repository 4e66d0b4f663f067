import { useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { asProblem } from "@/shared/api/problem";
import type { useErrors } from "@/shared/forms/use-errors";
import { useDraft } from "@/shared/input/draft";
import { useSaid } from "../parts/act";
import {
  type Definition,
  definitionKey,
  definitionQuery,
  getDefinition,
  rename,
  saveDraft,
} from "../definitions/queries";
import { type Body, offer, type Opened, openedKey, templatesKey } from "./queries";

interface Written {
  /** What it was read as. */
  revision: number;
  body: Body;
  note: string;
}

type Errors = ReturnType<typeof useErrors>;

/** A template while it is written: what is kept here, what the server has, and how the one becomes the other. */
export function usePaper({ definition: read, body, note }: Opened, { show, refuse }: Errors) {
  const { t } = useLingui();
  const client = useQueryClient();
  const said = useSaid(templatesKey);
  const { id } = read;
  const [base, setBase] = useState<Written>({ revision: read.revision, body, note });
  const [written, keep, forget] = useDraft(`paper.${id}`, base);
  const definition = useQuery({ ...definitionQuery(id), initialData: read }).data;
  const isDirty = JSON.stringify(written.body) !== JSON.stringify(base.body);
  const isOvertaken = definition.revision > written.revision;

  const see = (now: Definition) => {
    client.setQueryData(definitionQuery(id).queryKey, now);
    void client.invalidateQueries({ queryKey: templatesKey });
  };
  /** After a change of ours that leaves the text alone. One of others that was not seen yet stays to be seen. */
  const adopt = (now: Definition, change: Partial<Body> = {}) => {
    see(now);
    if (isOvertaken) return;
    setBase((before) => ({ ...before, revision: now.revision, body: { ...before.body, ...change } }));
    keep((before) => ({ ...before, revision: now.revision, body: { ...before.body, ...change } }));
  };
  /** What the server has takes the place of what is here. */
  const reload = () => {
    forget();
    void client.invalidateQueries({ queryKey: definitionKey(id) });
    void client.resetQueries({ queryKey: openedKey(id) });
  };

  const saving = useMutation({
    mutationFn: (sent: Written) => saveDraft(id, { body: { format: 1, ...sent.body }, note: sent.note }, sent.revision),
    onError: (error) => {
      refuse(error);
      if (asProblem(error).code === "stale") void client.invalidateQueries({ queryKey: definitionKey(id) });
    },
  });
  /** Keeps it as the draft, right or wrong; answers with its revision where it can go live. */
  const save = async (): Promise<number | undefined> => {
    const sent = written;
    const answer = await saving.mutateAsync(sent).catch(() => undefined);
    if (!answer) return undefined;
    const saved = { ...sent, revision: answer.revision };
    setBase(saved);
    keep((now) => (now.body === sent.body ? saved : { ...now, revision: saved.revision }));
    void client.invalidateQueries({ queryKey: definitionKey(id) });
    said("");
    return show(placed(answer.problems)) ? undefined : answer.revision;
  };
  const switching = useMutation({
    mutationFn: async (offered: boolean) => {
      await offer(read, offered);
      return getDefinition(id);
    },
    onSuccess: (now, offered) => {
      adopt(now, { offered });
      said(offered ? t`${now.title} can be issued again` : t`${now.title} is out of use`);
    },
  });

  return {
    definition,
    written,
    isDirty,
    isOvertaken,
    saving,
    save,
    adopt,
    reload,
    /** What others have saved is known, and ours goes over it. */
    keepMine: () => keep((now) => ({ ...now, revision: definition.revision })),
    write: (part: Partial<Body>) => keep((now) => ({ ...now, body: { ...now.body, ...part } })),
    switchTo: (offered: boolean) => switching.mutate(offered),
    rename: (title: Record<string, string>) => rename(id, title),
    published: (now: Definition) => {
      see(now);
      const live = { ...written, revision: now.revision, note: "" };
      setBase(live);
      keep(live);
    },
  };
}

/** The server's `body.words.en` is the field `words.en` here. */
const placed = (problems: Record<string, string[]>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(problems).map(([path, messages]) => [path.replace(/^body\./, ""), messages[0] ?? ""]),
  );
