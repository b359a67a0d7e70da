//! A receipt as plain text.

use textwrap::{Options, WordSplitter, core::display_width};

use super::layout::{Block, Fact, Sheet, Sum, Weight};

/// Characters in a line: what every terminal, printer and mail program shows without a break.
const COLUMNS: usize = 80;
/// Characters for what a fact is called, the gap after it included.
const LABEL_COLUMNS: usize = 26;

/// Writes a receipt in lines of at most 80 characters, each with an end.
pub(crate) fn text(sheet: &Sheet) -> String {
    let mut lines = wrapped(&sheet.sender, COLUMNS);
    lines.push(String::new());
    for block in &sheet.blocks {
        match block {
            Block::Title(title) => lines.extend(underlined(title, '=')),
            Block::Heading(heading) => lines.extend(underlined(heading, '-')),
            Block::Lead(paragraph) | Block::Paragraph(paragraph) => lines.extend(wrapped(paragraph, COLUMNS)),
            Block::Facts(facts) => facts.iter().for_each(|fact| lines.extend(aligned(fact))),
            Block::Sums(sums) => sums.iter().for_each(|sum| lines.extend(summed(sum))),
            Block::NewPage => continue,
        }
        lines.push(String::new());
    }
    lines.extend(wrapped(&sheet.foot, COLUMNS));
    lines.push(String::new());
    lines.iter().map(|line| line.trim_end()).collect::<Vec<_>>().join("\n")
}

fn underlined(words: &str, with: char) -> Vec<String> {
    let mut lines = wrapped(words, COLUMNS);
    let width = lines.iter().map(|line| display_width(line)).max().unwrap_or(0);
    lines.push(with.to_string().repeat(width));
    lines
}

fn aligned(fact: &Fact) -> Vec<String> {
    let labels = wrapped(&fact.label, LABEL_COLUMNS - 2);
    let values = wrapped(&fact.value, COLUMNS - LABEL_COLUMNS);
    let rows = labels.len().max(values.len());
    let line = |lines: &[String], row: usize| lines.get(row).cloned().unwrap_or_default();
    (0..rows).map(|row| format!("{}{}", padded(&line(&labels, row), LABEL_COLUMNS), line(&values, row))).collect()
}

/// The amount at the end of the last line.
fn summed(sum: &Sum) -> Vec<String> {
    let amount_columns = display_width(&sum.amount);
    let mut lines = wrapped(&sum.label, COLUMNS.saturating_sub(amount_columns + 2));
    let label = lines.pop().unwrap_or_default();
    lines.push(format!("{}{}", padded(&label, COLUMNS.saturating_sub(amount_columns)), sum.amount));
    if sum.weight == Weight::Result {
        lines.push(format!("{}{}", padded("", COLUMNS.saturating_sub(amount_columns)), "=".repeat(amount_columns)));
    }
    lines
}

fn wrapped(words: &str, columns: usize) -> Vec<String> {
    // Order numbers have hyphens: they are not to be torn apart there, only where they do not fit at all.
    let options = Options::new(columns).word_splitter(WordSplitter::NoHyphenation).break_words(true);
    textwrap::wrap(words, options).into_iter().map(|line| line.into_owned()).collect()
}

fn padded(words: &str, columns: usize) -> String {
    format!("{words}{}", " ".repeat(columns.saturating_sub(display_width(words))))
}
