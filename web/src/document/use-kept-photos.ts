import { useEffect, useState } from "react";
import { useSession } from "../app/session.ts";
import {
  findKeptPhotos,
  keepPhotos,
  type KeptPhoto,
  keptPhotoOf,
  photosReady,
} from "./kept-photos.ts";
import { shrinkPhoto } from "./shrink-photo.ts";

/** The photos of a form that may be filled in without network: each is on this machine as soon as it is taken. */
export function useKeptPhotos(place: string): {
  readonly photos: readonly KeptPhoto[];
  readonly add: (files: readonly File[]) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
  /** Hands the photos over to another place: from the form to the check that was recorded. */
  readonly moveTo: (other: string) => Promise<void>;
} {
  const accountId = useSession().account.id;
  const [photos, setPhotos] = useState<readonly KeptPhoto[]>([]);
  useEffect(() => {
    let isCurrent = true;
    void findKeptPhotos(accountId, place).then((found) => {
      if (isCurrent) setPhotos(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [accountId, place]);
  const keep = async (next: readonly KeptPhoto[]) => {
    setPhotos(next);
    await keepPhotos(accountId, place, next);
  };
  return {
    photos,
    add: async (files) => {
      const taken = await Promise.all(
        files.map(async (file) => keptPhotoOf(await shrinkPhoto(file))),
      );
      await keep([...photos, ...taken]);
    },
    remove: (id) => keep(photos.filter((photo) => photo.id !== id)),
    moveTo: async (other) => {
      await keepPhotos(accountId, other, photos);
      dispatchEvent(new Event(photosReady));
      await keep([]);
    },
  };
}
