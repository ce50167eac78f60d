/** Lets the page draw itself and take what was typed before long work goes on. */
export function pause(milliseconds = 0): Promise<void> {
  return new Promise((goOn) => {
    if (milliseconds === 0 && isUnseen()) afterAMessage(goOn)
    else setTimeout(goOn, milliseconds)
  })
}

/** Functions go on while the pane is closed. Timers of a page that nobody sees wait for a second, or for a minute. */
function isUnseen(): boolean {
  return typeof document !== 'undefined' && document.hidden
}

function afterAMessage(goOn: () => void): void {
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = () => {
    port1.close()
    goOn()
  }
  port2.postMessage(0)
}
