import { useState } from "react";
import { asProblem } from "@/shared/api/problem";
import { focusFirst } from "@/shared/ui/focus";
import { firstErrors, type FieldErrors, withError } from "./answers";

/** What is wrong with a form, as one sentence by field, kept alike by every form of both entries. */
export function useErrors() {
  const [errors, setErrors] = useState<FieldErrors>({});
  /** Shows what was found and leads to the first of it; says whether there was anything. */
  const show = (found: FieldErrors): boolean => {
    setErrors(found);
    focusFirst(Object.keys(found));
    return Object.keys(found).length > 0;
  };
  return {
    errors,
    show,
    /** The server's refusal of single fields. */
    refuse: (error: unknown) => void show(firstErrors(asProblem(error).fields)),
    /** A field was left and checked. */
    check: (key: string, message: string | undefined) => setErrors((before) => withError(before, key, message)),
    /** What is being mended is no longer called wrong; it is checked again when it is sent. */
    calm: (isMended: (key: string) => boolean) =>
      setErrors((before) => Object.fromEntries(Object.entries(before).filter(([key]) => !isMended(key)))),
  };
}
