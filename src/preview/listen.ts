import type { Server } from 'node:http'

/**
 * Listens at a port, or at the next one that is free.
 * @throws the system's error where none of them is, or the host is not ours
 */
export async function listenNear(server: Server, host: string, port: number): Promise<number> {
  for (let next = port; ; next += 1) {
    try {
      return await listen(server, host, next)
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : ''
      if (code !== 'EADDRINUSE' || next >= port + TRIES || next >= 65_535) throw error
    }
  }
}

const TRIES = 50

function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const failed = (error: Error): void => reject(error)
    server.once('error', failed)
    server.listen({ host, port, exclusive: true }, () => {
      server.off('error', failed)
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
}
