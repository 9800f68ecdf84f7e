import { EventEmitter } from 'node:events'
import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { PortMain } from './ports.ts'

// Begins a thread that stands for one of Electron's utility processes: `process.parentPort`, then the real entry.
class ParentPort extends EventEmitter {
  postMessage(message: unknown): void {
    parentPort?.postMessage(message)
  }
}

const port = new ParentPort()
// As in Electron, messages wait until somebody listens.
port.once('newListener', () => {
  parentPort?.on('message', ({ data, ports }: { data: unknown; ports: readonly MessagePort[] }) => {
    port.emit('message', { data, ports: ports.map((one) => new PortMain(one)) })
  })
})
Object.assign(process, { parentPort: port })
await import(String(workerData.entry))
