import { attachFileEndpoint, listAttachmentsEndpoint } from "@kc/server/api/document";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { callEndpoint } from "../app/api.ts";
import { errorText } from "../app/problem.ts";
import { useSession } from "../app/session.ts";
import { Button } from "../ui/Button.tsx";
import { Notice } from "../ui/Notice.tsx";
import { uploadFile } from "./upload-file.ts";
import { fileOf, findKeptPhotos, keepPhotos, type KeptPhoto, photosReady } from "./kept-photos.ts";

/** What the photos of a record hang on, and as which evidence. */
export type PhotoSubject = {
  readonly kind: "support_check" | "supervision_visit";
  readonly id: string;
};

const evidenceOf = {
  support_check: "plate_photo",
  supervision_visit: "supervision_photo",
} as const satisfies Record<PhotoSubject["kind"], string>;

/** Photos of a recorded check or visit that are still on this machine: sent at once, and again when the network is back. */
export function PendingPhotos({ kind, id }: PhotoSubject) {
  const accountId = useSession().account.id;
  const client = useQueryClient();
  const [waiting, setWaiting] = useState(0);
  const [fault, setFault] = useState<string | null>(null);

  const isSending = useRef(false);

  const send = useCallback(async () => {
    if (isSending.current) return;
    isSending.current = true;
    setFault(null);
    let left = await findKeptPhotos(accountId, id);
    setWaiting(left.length);
    try {
      while (left[0]) {
        await sendPhoto({ kind, id }, left[0]);
        left = left.slice(1);
        await keepPhotos(accountId, id, left);
        setWaiting(left.length);
        await client.invalidateQueries({ queryKey: [listAttachmentsEndpoint.path] });
      }
    } catch (thrown) {
      setFault(errorText(thrown instanceof Error ? thrown : new Error(String(thrown))));
    } finally {
      isSending.current = false;
    }
  }, [accountId, kind, id, client]);

  useEffect(() => {
    const again = () => void send();
    again();
    for (const event of ["online", photosReady]) addEventListener(event, again);
    return () => {
      for (const event of ["online", photosReady]) removeEventListener(event, again);
    };
  }, [send]);

  if (waiting === 0) return null;
  return (
    <Notice tone="due" title={`${String(waiting)} ảnh còn ở trên máy này.`}>
      {fault ?? "Đang gửi lên hệ thống."}{" "}
      {fault !== null && (
        <Button size="small" onPress={() => void send()}>
          Gửi lại
        </Button>
      )}
    </Notice>
  );
}

async function sendPhoto({ kind, id }: PhotoSubject, photo: KeptPhoto): Promise<void> {
  const { sha256, fileName } = await uploadFile(fileOf(photo), {
    idempotencyKey: photo.id,
    onProgress: () => undefined,
    signal: new AbortController().signal,
  });
  await callEndpoint(
    attachFileEndpoint,
    {
      subjectKind: kind,
      subjectId: id,
      evidenceKind: evidenceOf[kind],
      sha256,
      fileName,
      isCertifiedCopy: false,
      note: "",
    },
    { idempotencyKey: `${photo.id}-attach` },
  );
}
