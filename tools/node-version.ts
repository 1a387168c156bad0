/** Ends with a clear sentence when Node is older than the product needs. */
export function requireNode24(): void {
  const major = Number(process.versions.node.split(".")[0]);
  if (major >= 24) return;
  process.stderr.write(
    `Cần Node 24 trở lên, máy đang dùng Node ${process.versions.node}. Chạy "npm ci" rồi "npm start" ` +
      `(npm tự mang theo Node 24 cho Linux và Windows), hoặc cài Node 24.\n` +
      `Node 24 or newer is needed, this is ${process.versions.node}. Run "npm ci", then "npm start" ` +
      `(npm brings Node 24 for Linux and Windows), or install Node 24.\n`,
  );
  process.exit(1);
}
