//! Puts the blocks of a receipt on pages. All lengths are points, from the top left corner.

use std::num::NonZeroU16;

use krilla::geom::{Point, Rect};

use super::{
    letters::{Face, Letters, Line},
    rect,
};
use crate::receipts::{
    layout::{Block, Fact, Sheet, Sum, Weight},
    words::Words,
};

/// A4.
pub(super) const WIDTH: f32 = 595.276;
/// See [`WIDTH`].
pub(super) const HEIGHT: f32 = 841.89;

const LEFT: f32 = 68.0;
const RIGHT: f32 = WIDTH - 68.0;
const TOP: f32 = 64.0;
const BOTTOM: f32 = HEIGHT - 76.0;
/// Where the foot stands.
const FOOT: f32 = HEIGHT - 44.0;
/// Where values begin, so that they stand under each other on every page.
const VALUES: f32 = LEFT + 138.0;

/// Letters of one kind of block.
#[derive(Clone, Copy)]
struct Style {
    face: Face,
    size: f32,
    /// From one line to the next.
    leading: f32,
    colour: Colour,
}

const TITLE: Style = Style { face: Face::SemiBold, size: 22.0, leading: 28.0, colour: Colour::Ink };
const LEAD: Style = Style { face: Face::Regular, size: 11.5, leading: 17.0, colour: Colour::Soft };
const HEADING: Style = Style { face: Face::SemiBold, size: 11.5, leading: 16.0, colour: Colour::Ink };
const BODY: Style = Style { face: Face::Regular, size: 9.5, leading: 14.0, colour: Colour::Ink };
const LABEL: Style = Style { colour: Colour::Soft, ..BODY };
const RESULT: Style = Style { face: Face::SemiBold, ..BODY };
const SENDER: Style = Style { face: Face::SemiBold, size: 11.5, leading: 16.0, colour: Colour::Ink };
const SMALL: Style = Style { size: 8.0, leading: 11.0, ..LABEL };

/// What something is drawn in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Colour {
    /// Names, values.
    Ink,
    /// Labels, explanation.
    Soft,
    /// The one that is not neutral.
    Accent,
    /// Thin lines.
    Rule,
}

/// A whole receipt.
pub(super) struct Composed {
    pub(super) pages: Vec<Page>,
    /// In the order of reading.
    pub(super) parts: Vec<Part>,
    /// How many slots the parts have.
    pub(super) slots: usize,
}

/// One page.
#[derive(Default)]
pub(super) struct Page {
    pub(super) lines: Vec<Placed>,
    pub(super) bars: Vec<(Rect, Colour)>,
    /// The mark, with its size.
    pub(super) mark: Option<(Point, f32)>,
}

/// A line with its place.
pub(super) struct Placed {
    pub(super) line: Line,
    pub(super) x: f32,
    pub(super) baseline: f32,
    pub(super) colour: Colour,
    pub(super) slot: Slot,
}

/// What a line belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Slot {
    /// A part, or a cell of one.
    Part(usize),
    /// The head of a page.
    Head,
    /// The foot of a page.
    Foot,
}

/// What readers who do not see it are told.
pub(super) enum Part {
    Heading { text: String, level: NonZeroU16, slot: usize, page: usize, top: f32 },
    Paragraph { slot: usize },
    Table { rows: Vec<(usize, usize)> },
}

/// Puts everything on pages.
pub(super) fn compose(sheet: &Sheet, letters: &mut Letters) -> Composed {
    let mut composer = Composer { letters, full: Vec::new(), page: Page::default(), parts: Vec::new(), slots: 0, y: TOP };
    composer.first_page(&sheet.sender);
    for section in sheet.blocks.chunk_by(|_, next| !matches!(next, Block::Heading(_) | Block::NewPage)) {
        composer.section(section);
    }
    composer.new_page();
    composer.feet(sheet);
    Composed { pages: composer.full, parts: composer.parts, slots: composer.slots }
}

struct Composer<'a> {
    letters: &'a mut Letters,
    /// Pages that are done.
    full: Vec<Page>,
    /// The one after them.
    page: Page,
    parts: Vec<Part>,
    slots: usize,
    /// The top of what comes next.
    y: f32,
}

impl Composer<'_> {
    /// What belongs together stands on one page, unless it is longer than one.
    fn section(&mut self, blocks: &[Block]) {
        let (pages, lines, bars) = (self.full.len(), self.page.lines.len(), self.page.bars.len());
        let (parts, slots, y) = (self.parts.len(), self.slots, self.y);
        blocks.iter().for_each(|block| self.block(block));
        let was_broken = self.full.len() == pages + 1 && !matches!(blocks.first(), Some(Block::NewPage));
        if !was_broken || y == TOP || BOTTOM - y + self.y - TOP > BOTTOM - TOP {
            return;
        }
        if let Some(mut page) = self.full.pop() {
            page.lines.truncate(lines);
            page.bars.truncate(bars);
            self.page = page;
        }
        self.parts.truncate(parts);
        self.slots = slots;
        self.new_page();
        blocks.iter().for_each(|block| self.block(block));
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Title(title) => self.title(title),
            Block::Lead(lead) => self.paragraph(lead, LEAD, 10.0),
            Block::Heading(heading) => self.heading(heading),
            Block::Paragraph(paragraph) => self.paragraph(paragraph, BODY, 6.0),
            Block::Facts(facts) => self.facts(facts),
            Block::Sums(sums) => self.sums(sums),
            Block::NewPage => self.new_page(),
        }
    }

    fn first_page(&mut self, sender: &str) {
        const MARK: f32 = 26.0;
        let lines = self.set(sender, SENDER, RIGHT - LEFT - MARK - 8.0);
        self.page.mark = Some((Point::from_xy(LEFT - 4.0, TOP - 18.0), MARK));
        for line in lines.into_iter().take(1) {
            self.place(line, SENDER, LEFT + MARK + 4.0, TOP - 18.0 + 5.0, Slot::Head);
        }
        self.y = TOP + 38.0;
    }

    fn title(&mut self, title: &str) {
        let lines = self.set(title, TITLE, RIGHT - LEFT);
        let (page, top) = (self.full.len(), self.y);
        let slot = self.slot();
        for line in lines {
            self.line(line, TITLE, LEFT, Slot::Part(slot));
        }
        // The lit line: here begins what matters.
        let height = self.y - top - 8.0;
        self.bar(LEFT - 16.0, top + 4.0, 3.0, height, Colour::Accent);
        self.parts.push(Part::Heading { text: title.to_owned(), level: NonZeroU16::MIN, slot, page, top });
        self.y += 8.0;
    }

    fn heading(&mut self, heading: &str) {
        const BEFORE: f32 = 16.0;
        let lines = self.set(heading, HEADING, RIGHT - LEFT);
        // Never alone at the foot of a page.
        let height = BEFORE + HEADING.leading * count(&lines) + 3.0 * BODY.leading;
        self.keep_together(height);
        if self.y > TOP {
            self.y += BEFORE;
            self.bar(LEFT, self.y - 8.0, RIGHT - LEFT, 0.6, Colour::Rule);
        }
        let (page, top) = (self.full.len(), self.y);
        let slot = self.slot();
        for line in lines {
            self.line(line, HEADING, LEFT, Slot::Part(slot));
        }
        self.parts.push(Part::Heading { text: heading.to_owned(), level: NonZeroU16::MIN.saturating_add(1), slot, page, top });
        self.y += 4.0;
    }

    fn paragraph(&mut self, text: &str, style: Style, after: f32) {
        let lines = self.set(text, style, RIGHT - LEFT);
        // Two lines of it stay together, so that none stands alone at the foot.
        self.keep_together(style.leading * count(&lines).min(2.0));
        let slot = self.slot();
        for line in lines {
            self.line(line, style, LEFT, Slot::Part(slot));
        }
        self.parts.push(Part::Paragraph { slot });
        self.y += after;
    }

    fn facts(&mut self, facts: &[Fact]) {
        let mut rows = Vec::new();
        for fact in facts {
            let labels = self.set(&fact.label, LABEL, VALUES - LEFT - 12.0);
            let values = self.set(&fact.value, BODY, RIGHT - VALUES);
            rows.push(self.row(labels, LABEL, values, |_| VALUES));
            self.y += 4.0;
        }
        self.parts.push(Part::Table { rows });
        self.y += 4.0;
    }

    fn sums(&mut self, sums: &[Sum]) {
        let mut rows = Vec::new();
        for sum in sums {
            let (label, amount) = match sum.weight {
                Weight::Part => (LABEL, BODY),
                Weight::Result => (RESULT, RESULT),
            };
            let amounts = self.set(&sum.amount, amount, RIGHT - VALUES);
            let widest = amounts.iter().map(|line| line.width).fold(0.0, f32::max);
            let labels = self.set(&sum.label, label, RIGHT - LEFT - widest - 16.0);
            if sum.weight == Weight::Result {
                self.keep_together(amount.leading + 6.0);
                self.y += 3.0;
                self.bar(LEFT, self.y - 2.0, RIGHT - LEFT, 0.6, Colour::Rule);
            }
            rows.push(self.row(labels, label, amounts, |line| RIGHT - line.width));
            self.y += 3.0;
        }
        self.parts.push(Part::Table { rows });
        self.y += 5.0;
    }

    /// Two columns side by side. Goes on on the next page only if it is longer than one.
    fn row(&mut self, labels: Vec<Line>, label: Style, values: Vec<Line>, x: impl Fn(&Line) -> f32) -> (usize, usize) {
        let value = Style { face: values.first().map_or(BODY.face, |line| line.face), ..BODY };
        let lines = labels.len().max(values.len());
        self.keep_together(BODY.leading * count(&labels).max(count(&values)));
        let slots = (self.slot(), self.slot());
        let (mut labels, mut values) = (labels.into_iter(), values.into_iter());
        for _ in 0..lines {
            self.keep_together(BODY.leading);
            let top = self.y;
            if let Some(line) = labels.next() {
                self.place(line, label, LEFT, top, Slot::Part(slots.0));
            }
            if let Some(line) = values.next() {
                let x = x(&line);
                self.place(line, value, x, top, Slot::Part(slots.1));
            }
            self.y += BODY.leading;
        }
        slots
    }

    fn feet(&mut self, sheet: &Sheet) {
        let of = self.full.len();
        let page_of = Words::of(sheet.language).labels.page;
        for page in 0..of {
            let number = self.set(&page_of(page + 1, of), SMALL, RIGHT - LEFT).into_iter().next();
            let room = number.as_ref().map_or(0.0, |line| line.width) + 16.0;
            let foot = self.set(&sheet.foot, SMALL, RIGHT - LEFT - room).into_iter().next();
            let lines = [(foot, LEFT), (number, RIGHT - room + 16.0)];
            for (line, x) in lines.into_iter().filter_map(|(line, x)| Some((line?, x))) {
                let placed = Placed { line, x, baseline: FOOT, colour: SMALL.colour, slot: Slot::Foot };
                if let Some(page) = self.full.get_mut(page) {
                    page.lines.push(placed);
                }
            }
        }
    }

    fn set(&mut self, text: &str, style: Style, width: f32) -> Vec<Line> {
        self.letters.set(text, style.face, style.size, width)
    }

    fn slot(&mut self) -> usize {
        self.slots += 1;
        self.slots - 1
    }

    /// Puts a line under the last one.
    fn line(&mut self, line: Line, style: Style, x: f32, slot: Slot) {
        self.keep_together(style.leading);
        let top = self.y;
        self.place(line, style, x, top, slot);
        self.y += style.leading;
    }

    fn place(&mut self, line: Line, style: Style, x: f32, top: f32, slot: Slot) {
        // Capitals and the space below them are about as high as the size says, in the middle of the leading.
        let baseline = top + style.leading / 2.0 + style.size * 0.36;
        self.page.lines.push(Placed { line, x, baseline, colour: style.colour, slot });
    }

    fn bar(&mut self, x: f32, y: f32, width: f32, height: f32, colour: Colour) {
        self.page.bars.extend(rect(x, y, width, height).map(|rect| (rect, colour)));
    }

    /// Begins a page if this height does not fit on the rest of the current one, but on a new one.
    fn keep_together(&mut self, height: f32) {
        if self.y + height > BOTTOM && height <= BOTTOM - TOP && self.y > TOP {
            self.new_page();
        }
    }

    fn new_page(&mut self) {
        self.full.push(std::mem::take(&mut self.page));
        self.y = TOP;
    }
}

/// Lines are few.
fn count(lines: &[Line]) -> f32 {
    lines.len() as f32
}
