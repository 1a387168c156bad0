/**
 * Runs a TypeScript file of the product: `node tools/with-node-24.js tools/start.ts`. Plain JavaScript, because a Node
 * that is too old cannot even read the file that would say so.
 */
const major = Number(process.versions.node.split(".")[0]);
const file = process.argv[2];

if (major < 24 || file === undefined) {
  process.stderr.write(
    `Cần Node 24 trở lên, máy đang dùng Node ${process.versions.node}. Chạy "npm ci" rồi "npm start" ` +
      `(npm tự mang theo Node 24 cho Linux và Windows); trên macOS hãy cài Node 24 (https://nodejs.org).\n` +
      `Node 24 or newer is needed, this is ${process.versions.node}. Run "npm ci", then "npm start" ` +
      `(npm brings Node 24 for Linux and Windows); on macOS install Node 24 (https://nodejs.org).\n`,
  );
  process.exit(1);
}

process.argv.splice(1, 2, file);
await import(new URL(file, new URL("../", import.meta.url)).href);
