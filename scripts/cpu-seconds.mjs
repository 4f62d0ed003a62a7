/**
 * The CPU seconds of a process and of all it waited for, its workers among them. The shell knows those: its `times`
 * prints them in its second line, user and system. It is given the file descriptor 3 to print them to.
 */

const script = '"$@"; status=$?; times >&3; exit $status'

/** The command that runs Node and then tells what that cost. @param {readonly string[]} args @returns {[string, string[]]} */
export const timedNode = (args) => ['sh', ['-c', script, 'sh', process.execPath, ...args]]

/** The seconds in what such a command printed there. @param {string} printed */
export function cpuSeconds(printed) {
  const spent = printed.split('\n')[1]?.match(/\d+m[\d.]+s/g) ?? []
  return spent
    .map((each) => each.split(/[ms]/).map(Number))
    .reduce((sum, [minutes = 0, seconds = 0]) => sum + 60 * minutes + seconds, 0)
}
