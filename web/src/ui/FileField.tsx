import { type ChangeEvent, useState } from "react";
import { Button } from "./Button.tsx";
import { type FieldProps, fieldIds } from "./field.ts";
import { FieldError, labelClass } from "./FieldFrame.tsx";
import "./FileField.css";
import { sizeText } from "./format.ts";
import { Icon } from "./Icon.tsx";

/** A file in the list: how far it has come, or what went wrong with it. */
export type PickedFile = {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly state:
    | { readonly kind: "sending"; readonly sentBytes: number }
    | { readonly kind: "paused"; readonly sentBytes: number }
    | { readonly kind: "kept" }
    | { readonly kind: "refused"; readonly because: string };
  /** Where it can be opened once it is kept. */
  readonly href?: string;
};

type FileFieldProps = Omit<FieldProps<readonly PickedFile[]>, "onChange"> & {
  /** What may be picked, as in HTML: ".pdf,.docx,image/*". */
  readonly accept: string;
  /** The same in words: "PDF, DOCX hoặc ảnh". */
  readonly acceptText: string;
  readonly largestBytes: number;
  readonly many?: boolean;
  readonly onPick: (files: readonly File[]) => void;
  readonly onRemove: (id: string) => void;
  readonly onResume?: (id: string) => void;
};

/** Files to attach: what is allowed is said before, progress and refusals after; a broken upload can be resumed. */
export function FileField(props: FileFieldProps) {
  const [tooLarge, setTooLarge] = useState<string>();
  const error = props.error ?? tooLarge;
  const ids = fieldIds({ ...props, error, hint: props.acceptText });
  const pick = (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.target.files ?? [])];
    const large = files.find((file) => file.size > props.largestBytes);
    setTooLarge(
      large &&
        `“${large.name}” nặng ${sizeText(large.size)}, quá ${sizeText(props.largestBytes)}. Nén hoặc tách tệp rồi chọn lại.`,
    );
    const taken = files.filter((file) => file.size <= props.largestBytes);
    if (taken.length > 0) props.onPick(taken);
    event.target.value = "";
  };
  return (
    <div className={error === undefined ? "field" : "field field--refused"}>
      <label className={labelClass(props.required)} htmlFor={ids.id}>
        {props.label}
      </label>
      <div className="field__hint" id={ids.hintId}>
        {props.acceptText}, mỗi tệp không quá {sizeText(props.largestBytes)}. {props.hint}{" "}
        {props.lockedBecause}
      </div>
      <FieldError id={ids.errorId} error={error} />
      {props.lockedBecause === undefined && (
        <div className="file-pick">
          <span className="button" aria-hidden="true">
            <Icon name="plus" size={18} /> {props.many === true ? "Chọn các tệp" : "Chọn tệp"}
          </span>
          <span className="soft" aria-hidden="true">
            hoặc kéo thả vào đây
          </span>
          <input
            type="file"
            id={ids.id}
            name={props.name}
            accept={props.accept}
            multiple={props.many === true}
            required={props.required === true && props.value.length === 0}
            aria-describedby={ids.describedBy}
            onChange={pick}
          />
        </div>
      )}
      {props.value.length > 0 && (
        <ul className="files">
          {props.value.map((file) => (
            <FileRow
              key={file.id}
              file={file}
              onRemove={props.onRemove}
              onResume={props.onResume}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

type FileRowProps = {
  readonly file: PickedFile;
  readonly onRemove: (id: string) => void;
  readonly onResume: ((id: string) => void) | undefined;
};

function FileRow({ file, onRemove, onResume }: FileRowProps) {
  const { state } = file;
  return (
    <li className="files__row">
      <Icon
        name={state.kind === "kept" ? "done" : state.kind === "refused" ? "refused" : "file"}
        size={18}
      />
      <div className="files__name">
        {file.href === undefined ? file.name : <a href={file.href}>{file.name}</a>}
        <span className="files__state">{stateText(file)}</span>
        {(state.kind === "sending" || state.kind === "paused") && (
          <progress
            max={file.size}
            value={state.sentBytes}
            aria-label={`Đang tải lên ${file.name}`}
          />
        )}
      </div>
      {state.kind === "paused" && onResume && (
        <Button
          look="quiet"
          size="small"
          onPress={() => {
            onResume(file.id);
          }}
        >
          Tải tiếp
        </Button>
      )}
      <Button
        look="quiet"
        size="small"
        icon="close"
        iconOnly
        onPress={() => {
          onRemove(file.id);
        }}
      >
        {`Bỏ tệp ${file.name}`}
      </Button>
    </li>
  );
}

function stateText({ size, state }: PickedFile): string {
  switch (state.kind) {
    case "sending":
      return `Đang tải lên ${sizeText(state.sentBytes)} / ${sizeText(size)}`;
    case "paused":
      return `Dừng ở ${sizeText(state.sentBytes)} / ${sizeText(size)} vì mất mạng`;
    case "kept":
      return `${sizeText(size)} · đã lưu`;
    case "refused":
      return `Không nhận: ${state.because}`;
  }
}
