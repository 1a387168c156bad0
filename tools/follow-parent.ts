/** Loaded before a process of `npm start`: when `npm start` is gone, even by kill -9, the process stops in order. */
process.on("disconnect", () => {
  process.kill(process.pid, "SIGTERM");
});
process.channel?.unref();
