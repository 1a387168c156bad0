import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import nodemailer from "nodemailer";
import * as z from "zod/mini";
import { newId } from "./ids.ts";
import { defineJob } from "./jobs.ts";

/**
 * Sends one letter. Without KC_MAIL_URL nothing leaves the machine: the letter is laid as an .eml file
 * into the `outbox` folder beside the stored files, so that a trial shows what would have been sent.
 */
export const sendMail = defineJob({
  name: "send-mail",
  payload: z.object({ to: z.string(), subject: z.string(), text: z.string() }),
  async run({ config }, { to, subject, text }) {
    const letter = { from: config.mailFrom, to, subject, text };
    if (config.mailUrl !== null) {
      await nodemailer.createTransport(config.mailUrl).sendMail(letter);
      return;
    }
    const drawn = await nodemailer
      .createTransport({ streamTransport: true, buffer: true })
      .sendMail(letter);
    const outbox = join(config.filesFolder, "outbox");
    await mkdir(outbox, { recursive: true });
    await writeFile(join(outbox, `${newId()}.eml`), drawn.message as Buffer);
  },
});
