/** Brings a database to where the product can run, then ends: what `npm start` runs before anything serves. */
import { maskedConfig, readConfig } from "./platform/config.ts";
import { endIfForeign } from "./platform/migrate.ts";
import { createParts } from "./platform/start-parts.ts";
import { prepareDatabase } from "./prepare-database.ts";

const config = readConfig(process.env);
if (config.databaseUrlOwner === null) {
  console.error(
    "Thiếu DATABASE_URL_OWNER: vai trò sở hữu các bảng, dùng để nâng cấp cơ sở dữ liệu.",
  );
  process.exit(2);
}
const parts = createParts(config);
parts.log.info(maskedConfig(config), "configuration");
await prepareDatabase(parts, config.databaseUrlOwner, (line) => {
  console.log(line);
}).catch(endIfForeign);
await parts.db.destroy();
