/** Lets the page draw itself and take what was typed before long work goes on. */
export function pause(milliseconds = 0): Promise<void> {
  return new Promise((goOn) => setTimeout(goOn, milliseconds))
}
