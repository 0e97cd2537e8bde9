import cliProgress from "cli-progress";

/** A bar over the whole training with loss and speed, and a line for each epoch; only the lines where there is no terminal. */
export class Progress {
  private readonly bar = process.stdout.isTTY ? new cliProgress.SingleBar(options) : null;
  private epochStart = performance.now();
  private epochImages = 0;
  private images = 0;
  private last = { loss: "-", speed: "-" };

  constructor(
    private readonly epochs: number,
    private readonly total: number,
  ) {
    this.show();
  }

  batch(loss: number, images: number): void {
    this.epochImages += images;
    this.images += images;
    this.last = { loss: loss.toFixed(4), speed: this.speed() };
    this.bar?.update(this.images, this.last);
  }

  epoch(epoch: number, loss: number): void {
    this.bar?.stop();
    console.log(`epoch ${String(epoch).padStart(2)}/${this.epochs}   loss ${loss.toFixed(4)}   ${this.speed()} images/s`);
    this.epochStart = performance.now();
    this.epochImages = 0;
    if (epoch < this.epochs) this.show();
  }

  private show(): void {
    this.bar?.start(this.total, this.images, this.last);
  }

  private speed(): string {
    const perSecond = (this.epochImages / (performance.now() - this.epochStart)) * 1000;
    return Math.round(perSecond).toLocaleString("en").replaceAll(",", " ");
  }
}

const options: cliProgress.Options = {
  format: "{bar} {percentage} %   loss {loss}   {speed} images/s",
  barCompleteChar: "█",
  barIncompleteChar: "░",
  clearOnComplete: true,
  hideCursor: true,
  fps: 30,
  stream: process.stdout,
};
