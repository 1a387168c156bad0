import { connect, createServer } from "node:net";

/** The wanted port, or the next one that nobody listens on. Throws when the twenty after it are taken too. */
export async function chooseFreePort(wanted: number, host: string): Promise<number> {
  for (let port = wanted; port <= Math.min(wanted + 20, 65_535); port += 1) {
    if (await isFree(port, host)) return port;
  }
  throw new Error(
    `Các cổng từ ${String(wanted)} đều có chương trình khác dùng: đặt PORT=… một cổng khác.`,
  );
}

/** Some systems let two programs listen, one on all addresses and one on loopback, so both are tried. */
async function isFree(port: number, host: string): Promise<boolean> {
  return (await canListen(port, host)) && !(await answers(port));
}

function canListen(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => {
      resolve(false);
    });
    probe.listen(port, host, () => {
      probe.close(() => {
        resolve(true);
      });
    });
  });
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    const finish = (isAnswered: boolean): void => {
      socket.destroy();
      resolve(isAnswered);
    };
    socket.setTimeout(500, () => {
      finish(false);
    });
    socket.once("connect", () => {
      finish(true);
    });
    socket.once("error", () => {
      finish(false);
    });
  });
}
