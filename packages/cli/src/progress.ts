import { SingleBar } from "cli-progress";

/** One line of progress at a time: a bar in a terminal, a few plain lines elsewhere (a log, CI). */
export class Progress {
  readonly #stream: NodeJS.WriteStream;
  #bar: SingleBar | undefined;
  #label = "";
  #quarter = 0;

  constructor(stream: NodeJS.WriteStream = process.stderr) {
    this.#stream = stream;
  }

  /**
   * @param label what is being done; another label starts another line.
   * @param fraction how much of it is done, 0 to 1; undefined where that is not known.
   */
  update(label: string, fraction: number | undefined, detail = ""): void {
    if (this.#stream.isTTY) this.#draw(label, fraction, detail);
    else this.#print(label, fraction, detail);
  }

  /** Leaves the last line as it stands. */
  stop(): void {
    this.#bar?.stop();
    this.#bar = undefined;
    this.#label = "";
  }

  #draw(label: string, fraction: number | undefined, detail: string): void {
    if (label !== this.#label || !this.#bar) {
      this.stop();
      this.#label = label;
      this.#bar = new SingleBar({
        format: "{label} [{bar}] {percent} {detail}",
        barsize: 30,
        hideCursor: true,
        clearOnComplete: false,
        stream: this.#stream,
      });
      this.#bar.start(1, 0, { label, percent: "", detail });
    }
    this.#bar.update(fraction ?? 0, { label, percent: fraction === undefined ? "" : `${Math.floor(100 * fraction)} %`, detail });
  }

  #print(label: string, fraction: number | undefined, detail: string): void {
    const quarter = Math.floor(4 * (fraction ?? 0));
    if (label === this.#label && quarter <= this.#quarter) return;
    const percent = label === this.#label ? ` ${25 * quarter} %` : "";
    this.#label = label;
    this.#quarter = quarter;
    this.#stream.write(`${label}${percent}${detail ? ` ${detail}` : ""}\n`);
  }
}
