import type { FieldRegistry } from "@/shared/forms/types";
import { AttachmentField } from "./attachment";
import { DateField } from "./date";
import { LongTextField } from "./long_text";
import { NumberField } from "./number";
import { SelectField } from "./select";
import { TextField } from "./text";

/** The field types in the console's skin. The portal's skin of the same types is in shared/forms. */
export const consoleFields: FieldRegistry = {
  attachment: AttachmentField,
  date: DateField,
  long_text: LongTextField,
  number: NumberField,
  select: SelectField,
  text: TextField,
};
