// Prints rows under headings: numbers flush right, words flush left.

export function printTable(headings, rows) {
  const texts = [headings, ...rows.map((row) => row.map(String))];
  const widths = headings.map((_, column) => Math.max(...texts.map((row) => row[column].length)));
  const isNumber = headings.map((_, column) =>
    rows.every((row) => !Number.isNaN(Number(row[column]))),
  );
  for (const row of texts) {
    const cells = row.map((text, column) =>
      isNumber[column] ? text.padStart(widths[column]) : text.padEnd(widths[column]),
    );
    console.log(cells.join('  ').trimEnd());
  }
}
