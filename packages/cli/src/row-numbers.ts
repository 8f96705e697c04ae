import type { Problem } from '@neighbourhood-kit/core';

/**
 * Names rows in a problem as a spreadsheet counts them, where core counts entries of a list from 1.
 * @param problem - What core said.
 * @param rowNumbers - For each entry its row in the spreadsheet; absent when the input was no table.
 * @returns The problem with its rows renumbered.
 */
export function renumbered(problem: Problem, rowNumbers: readonly number[] | undefined): Problem {
  if (rowNumbers === undefined) return problem;
  const message = problem.message.replace(/^(Row )(\d+)|\b(in row )(\d+)/g, (all: string, ...parts: string[]) => {
    const [start = parts[2] ?? '', entry = parts[3] ?? ''] = parts;
    const row = rowNumbers[Number(entry) - 1];
    return row === undefined ? all : `${start}${String(row)}`;
  });
  return { ...problem, message };
}
