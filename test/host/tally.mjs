// mocha's usual report, which also leaves its counts for the line that CI reads at the end.
import { appendFileSync } from "node:fs";
import Mocha from "mocha";

/** Appends `passed failed pending` to the file that TENTH_SECOND_TALLY names. */
export default class Tally extends Mocha.reporters.Spec {
  /**
   * @param {Mocha.Runner} runner
   * @param {Mocha.MochaOptions} options
   */
  constructor(runner, options) {
    super(runner, options);
    runner.once("end", () => {
      const { passes, failures, pending } = this.stats;
      const file = process.env["TENTH_SECOND_TALLY"];
      if (file !== undefined) appendFileSync(file, `${passes} ${failures} ${pending}\n`);
    });
  }
}
