import { type Server as HttpServer, STATUS_CODES } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import { createAdmin } from './admin.js';
import { createApp } from './app.js';
import type { WebOptions } from './site.js';

export interface StartWebOptions extends WebOptions {
  /** Address of this machine to listen on, for example `127.0.0.1`. */
  readonly host: string;
  /** 0 for any free port. */
  readonly port: number;
  readonly adminHost: string;
  readonly adminPort: number;
}

export interface RunningWeb {
  /** Where the page can be opened. */
  readonly url: string;
  /** Where /healthz, /readyz and /metrics are. */
  readonly adminUrl: string;
  /** Stops listening, lets requests in flight finish, and then ends. */
  close(): Promise<void>;
}

/** An address that cannot be listened on; the message says what to do. */
export class AddressUnusable extends Error {
  override readonly name = 'AddressUnusable';
}

/** Starts the page and, on its own address, what the operator watches. Rejects with AddressUnusable. */
export async function startWeb(options: StartWebOptions): Promise<RunningWeb> {
  const page = await listen(createApp(options), options.host, options.port, 'PORT', 'HOST');
  try {
    const admin = createAdmin(options.service, options.metrics);
    const watched = await listen(admin, options.adminHost, options.adminPort, 'ADMIN_PORT', 'ADMIN_HOST');
    return {
      url: page.url,
      adminUrl: watched.url,
      close: async () => {
        await Promise.all([page.close(), watched.close()]);
      },
    };
  } catch (error) {
    await page.close();
    throw error;
  }
}

/** How often idle connections are ended while closing. */
const SWEEP_MS = 50;

interface Listening {
  readonly url: string;
  close(): Promise<void>;
}

function listen(
  app: Hono,
  host: string,
  port: number,
  portName: string,
  hostName: string,
): Promise<Listening> {
  const server = createAdaptorServer({
    fetch: app.fetch,
    // A visitor who sends slowly holds no connection for long.
    serverOptions: { headersTimeout: 10_000, requestTimeout: 20_000 },
  }) as HttpServer;
  server.on('clientError', (_error, socket) => {
    if (socket.writable) socket.end(`HTTP/1.1 400 ${STATUS_CODES[400]}\r\nConnection: close\r\n\r\n`);
  });
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new AddressUnusable(advice(error, host, port, portName, hostName), { cause: error })),
    );
    server.listen(port, host, () => {
      const address = server.address();
      const bound = typeof address === 'object' && address !== null ? address.port : port;
      resolve({
        url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`,
        close: () =>
          new Promise((done) => {
            // Connections that finish their request while closing are kept open by browsers for seconds.
            const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
            server.close(() => {
              clearInterval(sweep);
              done();
            });
          }),
      });
    });
  });
}

function advice(
  error: NodeJS.ErrnoException,
  host: string,
  port: number,
  portName: string,
  hostName: string,
): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} of ${host} is taken by another program, perhaps by another Isnad. Stop that one, or choose another port: ${portName}=${port + 2} npm start`;
    case 'EACCES':
      return `Port ${port} may not be opened by this user; ports below 1024 are reserved. Choose another: ${portName}=8787 npm start`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `${hostName}=${host} is no address of this machine. Use 127.0.0.1 (this machine only) or 0.0.0.0 (every network it is in).`;
    default:
      return `Cannot listen on ${host} port ${port}: ${error.message}. Change ${hostName} or ${portName}.`;
  }
}
