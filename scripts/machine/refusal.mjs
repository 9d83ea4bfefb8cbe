/** What a person is told in one sentence, without a stack trace, before the command ends with 1. */
export class Refusal extends Error {
  name = 'Refusal';
}

/** Runs a command's body; a Refusal prints its sentence, anything else its stack. */
export async function runCommand(body) {
  try {
    process.exitCode = (await body()) ?? 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Refusal ? error.message : error.stack}\n`);
    process.exitCode = 1;
  }
}
