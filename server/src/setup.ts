/** Brings a database to where the product can run: migrations, reference data and, for a trial, the demo. */
import { maskedConfig, readConfig } from "./platform/config.ts";
import { migrate } from "./platform/migrate.ts";
import { loadReferenceData } from "./reference-data.ts";

const config = readConfig(process.env);
if (config.databaseUrlOwner === null) {
  console.error("Thiếu DATABASE_URL_OWNER: vai trò sở hữu các bảng, dùng để nâng cấp cơ sở dữ liệu.");
  process.exit(2);
}
console.error(JSON.stringify(maskedConfig(config)));
const { applied } = await migrate(config.databaseUrlOwner);
console.log(applied.length === 0 ? "Cơ sở dữ liệu đã ở phiên bản mới nhất." : `Đã nâng cấp: ${applied.join(", ")}`);
await loadReferenceData(config.databaseUrlOwner);
