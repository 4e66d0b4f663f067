import { FilePicker } from "@/shared/forms/FilePicker";
import { asFiles, type FieldProps } from "@/shared/forms/types";

export function AttachmentField({ field, id, value, describedBy, onChange, upload }: FieldProps) {
  return (
    <FilePicker
      id={id}
      label={field.label}
      files={asFiles(value)}
      describedBy={describedBy}
      most={field.max_files ?? undefined}
      onChange={onChange}
      upload={upload}
    />
  );
}
