import { EventEmitter } from 'node:events'
import { MessageChannel, type MessagePort } from 'node:worker_threads'

/** Electron's MessagePortMain over a port of Node: the same events, nothing delivered before `start`. */
export class PortMain extends EventEmitter {
  readonly inner: MessagePort
  constructor(inner: MessagePort) {
    super()
    this.inner = inner
    // Node starts a port with its first listener; Electron does not.
    inner.on('close', () => this.emit('close'))
  }
  start(): void {
    this.inner.on('message', (data: unknown) => this.emit('message', { data, ports: [] }))
  }
  postMessage(message: unknown): void {
    this.inner.postMessage(message)
  }
  close(): void {
    this.inner.close()
  }
}

export class MessageChannelMain {
  readonly port1: PortMain
  readonly port2: PortMain
  constructor() {
    const { port1, port2 } = new MessageChannel()
    this.port1 = new PortMain(port1)
    this.port2 = new PortMain(port2)
  }
}
