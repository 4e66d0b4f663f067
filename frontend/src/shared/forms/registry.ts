import { AttachmentField } from "./fields/attachment";
import { DateField } from "./fields/date";
import { LongTextField } from "./fields/long_text";
import { NumberField } from "./fields/number";
import { SelectField } from "./fields/select";
import { TextField } from "./fields/text";
import type { FieldRegistry } from "./types";

/** The field types in the portal's skin: the phone's own inputs. The console's skin is in console/forms. */
export const portalFields: FieldRegistry = {
  attachment: AttachmentField,
  date: DateField,
  long_text: LongTextField,
  number: NumberField,
  select: SelectField,
  text: TextField,
};
