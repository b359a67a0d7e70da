//! What stands on a receipt, in which order. Text and PDF are two ways to write this down.
//!
//! Which duty each fact fulfils: `docs/receipts.md`.

use entitlement::{ContractReceipt, Credit, CreditReason, Localised, Money, PaymentMethod, Quote, ReceiptKind};
use jiff::{Timestamp, ToSpan as _};

use super::{
    Language,
    format::Format,
    place::{Buttons, Place, local},
    words::Words,
};

/// A receipt, ready to be written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Sheet {
    /// Its language.
    pub(crate) language: Language,
    /// Its title and what it is about: also the title of a document and the subject of a mail. One line.
    pub(crate) subject: String,
    /// Who wrote it. One line.
    pub(crate) sender: String,
    /// Which receipt it is, for the foot of each page.
    pub(crate) foot: String,
    /// When the receipt was signed.
    pub(crate) issued_at: Timestamp,
    /// From top to bottom.
    pub(crate) blocks: Vec<Block>,
}

/// A part of a receipt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Block {
    /// What it is. The first one, once.
    Title(String),
    /// Says in a sentence what has happened.
    Lead(String),
    /// Over what belongs together.
    Heading(String),
    /// Facts with what they are called.
    Facts(Vec<Fact>),
    /// Amounts, one under the other.
    Sums(Vec<Sum>),
    /// A paragraph.
    Paragraph(String),
    /// What follows are documents of their own.
    NewPage,
}

/// A fact with what it is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Fact {
    pub(crate) label: String,
    /// May have several lines.
    pub(crate) value: String,
}

/// An amount with what it is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Sum {
    pub(crate) label: String,
    pub(crate) amount: String,
    pub(crate) weight: Weight,
}

/// How much an amount matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Weight {
    /// A part of another.
    Part,
    /// What the others add up to.
    Result,
}

/// Lays a receipt out in a language.
pub(crate) fn layout(receipt: &ContractReceipt, language: Language, place: &Place) -> Sheet {
    let words = Words::of(language);
    let writer = Writer { receipt, language, words, place, format: Format::new(language, place.zone.clone()), blocks: Vec::new() };
    writer.write()
}

struct Writer<'a> {
    receipt: &'a ContractReceipt,
    language: Language,
    words: &'static Words,
    place: &'a Place,
    format: Format,
    blocks: Vec<Block>,
}

impl Writer<'_> {
    fn write(mut self) -> Sheet {
        let receipt = self.receipt;
        let (titles, says) = (&self.words.titles, &self.words.says);
        let feature = (self.words.quoted)(&self.local(&receipt.name));
        let title = match &receipt.kind {
            ReceiptKind::Trial { declared_at } => {
                self.begin(titles.trial, (says.trial)(&feature));
                self.trial(*declared_at);
                titles.trial
            }
            // The yes to going on: nothing is charged yet, and what it continues can be stopped until then.
            ReceiptKind::Contract { quote, declared_at, method, .. } if quote.renews.is_some() => {
                self.begin(titles.renewal_chosen, (says.renewal_chosen)(&feature));
                self.order(quote, *declared_at);
                self.time(quote);
                self.price(quote, self.words.labels.charged_then, quote.to_pay(), method.as_ref());
                self.blocks.push(Block::Paragraph(says.renewal_can_be_stopped.to_owned()));
                titles.renewal_chosen
            }
            ReceiptKind::Contract { quote, declared_at, paid, method, withdraw_until } => {
                self.begin(titles.contract, (says.contract)(&feature));
                self.order(quote, *declared_at);
                self.time(quote);
                self.price(quote, self.words.labels.charged, *paid, method.as_ref());
                self.withdrawal(*withdraw_until);
                titles.contract
            }
            ReceiptKind::Renewed { quote, paid, method } => {
                self.begin(titles.renewed, (says.renewed)(&feature));
                self.order(quote, receipt.issued_at);
                self.time(quote);
                self.price(quote, self.words.labels.charged, *paid, method.as_ref());
                titles.renewed
            }
            ReceiptKind::Withdrawal { declared_at, refund } => {
                let follows = match refund {
                    Some(amount) => (says.withdrawal_refund)(&self.format.money(*amount)),
                    None => says.withdrawal_nothing_paid.to_owned(),
                };
                self.begin(titles.withdrawal, (says.withdrawal_received)(&self.format.moment(receipt.issued_at)));
                self.declaration((says.withdrawn)(&feature, receipt.order.as_str()), *declared_at);
                self.follows([follows, says.withdrawal_off.to_owned()]);
                titles.withdrawal
            }
            ReceiptKind::Cancellation { declared_at, ends } => {
                self.begin(titles.cancellation, (says.cancellation_received)(&self.format.moment(receipt.issued_at)));
                self.declaration((says.cancelled)(&feature, receipt.order.as_str()), *declared_at);
                let end = Fact { label: self.words.labels.ends.to_owned(), value: self.format.moment(*ends) };
                self.heading(self.words.labels.follows);
                self.blocks.push(Block::Facts(vec![end]));
                self.blocks.push(Block::Paragraph(says.cancellation_until_then.to_owned()));
                titles.cancellation
            }
            ReceiptKind::RenewalStopped { declared_at } => {
                self.begin(titles.renewal_stopped, (says.renewal_stop_received)(&self.format.moment(receipt.issued_at)));
                self.declaration((says.renewal_stopped)(&feature, receipt.order.as_str()), *declared_at);
                self.follows([says.renewal_stop_follows.to_owned()]);
                titles.renewal_stopped
            }
            ReceiptKind::Refund { amount, reason } => {
                self.begin(titles.refund, (says.refund)(&feature));
                let labels = &self.words.labels;
                self.blocks.push(Block::Facts(vec![
                    fact(labels.reason, (self.words.reason)(*reason)),
                    fact(labels.given_back_at, self.format.moment(receipt.issued_at)),
                    fact(labels.feature, self.local(&receipt.name)),
                    fact(labels.car, &*receipt.car),
                    fact(labels.order, receipt.order.as_str()),
                ]));
                self.blocks.push(Block::Sums(vec![result(labels.given_back, self.format.money(*amount))]));
                self.blocks.push(Block::Paragraph(says.refund_way.to_owned()));
                titles.refund
            }
        };
        self.seller();
        if let ReceiptKind::Contract { withdraw_until, .. } = &receipt.kind {
            self.documents(*withdraw_until);
        }
        let labels = &self.words.labels;
        Sheet {
            language: self.language,
            subject: one_line(&format!("{title}: {}", self.local(&receipt.name))),
            sender: one_line(receipt.seller.lines().next().unwrap_or_default()),
            foot: one_line(&format!("{} {} · {} {}", labels.receipt, receipt.number, labels.order, receipt.order)),
            issued_at: receipt.issued_at,
            blocks: self.blocks.into_iter().map(clean_block).collect(),
        }
    }

    fn begin(&mut self, title: &str, lead: String) {
        self.blocks.push(Block::Title(title.to_owned()));
        self.blocks.push(Block::Lead(lead));
    }

    fn heading(&mut self, heading: &str) {
        self.blocks.push(Block::Heading(heading.to_owned()));
    }

    fn trial(&mut self, declared_at: Timestamp) {
        let (labels, says) = (&self.words.labels, &self.words.says);
        let facts = vec![
            fact(labels.feature, self.local(&self.receipt.name)),
            fact(labels.car, &*self.receipt.car),
            fact(labels.asked_at, self.format.moment(declared_at)),
            fact(labels.order, self.receipt.order.as_str()),
            fact(labels.term, says.trial_term),
            fact(labels.begins, (says.begins)(&self.format.moment(declared_at))),
            fact(labels.ends, says.ends_by_itself),
            fact(labels.price, says.costs_nothing),
        ];
        self.blocks.push(Block::Facts(facts));
    }

    fn order(&mut self, quote: &Quote, ordered_at: Timestamp) {
        let labels = &self.words.labels;
        let facts = vec![
            fact(labels.feature, self.local(&quote.name)),
            fact(labels.effect, self.local(&quote.effect)),
            fact(labels.car, &*self.receipt.car),
            fact(labels.ordered_at, self.format.moment(ordered_at)),
            fact(labels.order, self.receipt.order.as_str()),
        ];
        self.heading(labels.ordered);
        self.blocks.push(Block::Facts(facts));
    }

    fn time(&mut self, quote: &Quote) {
        let (labels, says) = (&self.words.labels, &self.words.says);
        let starts = self.format.moment(quote.starts);
        // What continues another contract begins when that one ends, and not when something is seen to work.
        let is_fixed = quote.renews.is_some();
        let begins = if is_fixed { (says.begins_after)(&starts) } else { (says.begins)(&starts) };
        let mut facts = vec![fact(labels.term, (self.words.term)(quote.term)), fact(labels.begins, begins)];
        match quote.ends {
            Some(ends) => {
                let says_end = if is_fixed { says.ends } else { says.ends_or_later };
                facts.push(fact(labels.ends, says_end(&self.format.moment(ends))));
                facts.push(fact(labels.afterwards, says.nothing_follows));
            }
            None => {
                facts.push(fact(labels.ends, says.ends_never));
                facts.push(fact(labels.afterwards, self.steps(says.cancel_any_time, &self.place.cancel)));
            }
        }
        if let Some(order) = quote.replaces.as_ref().or(quote.renews.as_ref()) {
            facts.push(fact(labels.continues, order.as_str()));
        }
        facts.push(fact(labels.when_sold, (self.words.when_sold)(quote.holder)));
        facts.push(fact(labels.delivery, (says.delivery)(quote.delivery_hours)));
        self.heading(labels.time);
        self.blocks.push(Block::Facts(facts));
    }

    fn price(&mut self, quote: &Quote, charged: &str, amount: Money, method: Option<&PaymentMethod>) {
        let (labels, says) = (&self.words.labels, &self.words.says);
        let mut sums = Vec::new();
        let taxed = quote.vat_rate.basis_points() > 0;
        if taxed {
            let (net, vat) = quote.total.split_vat(quote.vat_rate);
            sums.push(part(labels.net, self.format.money(net)));
            sums.push(part((labels.vat)(&self.format.rate(quote.vat_rate)), self.format.money(vat)));
        }
        sums.push(result(if taxed { labels.total_with_vat } else { labels.total }, self.format.money(quote.total)));
        sums.extend(quote.credit.iter().map(|credit| self.credit(credit)));
        sums.push(result(charged, self.format.money(amount)));
        let paid_with = match method {
            Some(method) => Some((says.card)(&method.brand, &method.last4)),
            None if amount.minor() == 0 => Some(says.all_credited.to_owned()),
            None => None,
        };
        self.heading(labels.price);
        self.blocks.push(Block::Sums(sums));
        if !taxed {
            self.blocks.push(Block::Paragraph(self.place.tax_note.clone().unwrap_or_else(|| says.no_vat.to_owned())));
        }
        self.blocks.extend(paid_with.map(|paid_with| Block::Facts(vec![fact(labels.paid_with, paid_with)])));
    }

    fn credit(&self, credit: &Credit) -> Sum {
        let labels = &self.words.labels;
        let label = match &credit.reason {
            CreditReason::Unused(order) => (labels.credit_unused)(order.as_str()),
            CreditReason::Voucher => labels.credit_voucher.to_owned(),
        };
        part(label, format!("\u{2212}{}", self.format.money(credit.amount)))
    }

    fn withdrawal(&mut self, until: Option<Timestamp>) {
        let says = &self.words.says;
        self.heading(self.words.labels.withdrawal);
        let Some(until) = until else {
            self.blocks.push(Block::Paragraph(says.no_withdrawal.to_owned()));
            return;
        };
        // The end is exclusive; what people read is the last minute that counts.
        let last = self.format.moment(until.saturating_sub(1.second()).unwrap_or(until));
        self.blocks.push(Block::Paragraph((says.withdraw_until)(&last)));
        if let Some(buttons) = &self.place.withdraw {
            self.blocks.push(Block::Paragraph(self.steps(says.withdraw_in_car, buttons)));
        }
        self.blocks.push(Block::Paragraph(says.withdraw_elsewhere.to_owned()));
        self.blocks.push(Block::Paragraph(says.withdraw_follows.to_owned()));
    }

    fn declaration(&mut self, declaration: String, declared_at: Timestamp) {
        let labels = &self.words.labels;
        self.heading(labels.declaration);
        self.blocks.push(Block::Paragraph(declaration));
        let facts = vec![
            fact(labels.declared_at, self.format.moment(declared_at)),
            fact(labels.received_at, self.format.moment(self.receipt.issued_at)),
            fact(labels.feature, self.local(&self.receipt.name)),
            fact(labels.car, &*self.receipt.car),
            fact(labels.order, self.receipt.order.as_str()),
        ];
        self.blocks.push(Block::Facts(facts));
    }

    fn follows<const N: usize>(&mut self, paragraphs: [String; N]) {
        self.heading(self.words.labels.follows);
        self.blocks.extend(paragraphs.map(Block::Paragraph));
    }

    fn seller(&mut self) {
        let labels = &self.words.labels;
        let facts = vec![
            fact(labels.contact, &*self.receipt.seller),
            fact(labels.receipt, self.receipt.number.to_string()),
            fact(labels.issued_at, self.format.moment(self.receipt.issued_at)),
        ];
        self.heading(labels.seller);
        self.blocks.push(Block::Facts(facts));
        self.blocks.push(Block::Paragraph(self.words.says.kept.to_owned()));
    }

    /// What was agreed on beside the facts, and the form that the law wants to go with it.
    fn documents(&mut self, withdraw_until: Option<Timestamp>) {
        if !self.place.documents.is_empty() {
            self.blocks.push(Block::NewPage);
        }
        for document in &self.place.documents {
            self.heading((self.words.document)(document.kind));
            self.blocks.extend(document.text.split("\n\n").map(|paragraph| Block::Paragraph(paragraph.trim().to_owned())));
        }
        if withdraw_until.is_some() {
            let form = &self.words.form;
            self.heading(form.title);
            self.blocks.push(Block::Paragraph(form.when.to_owned()));
            let seller = self.receipt.seller.lines().map(str::trim).collect::<Vec<_>>().join(", ");
            self.blocks.push(Block::Paragraph((form.to)(&seller)));
            self.blocks.extend(form.lines.map(|line| Block::Paragraph(line.to_owned())));
            self.blocks.push(Block::Paragraph(form.note.to_owned()));
        }
    }

    fn steps(&self, says: fn(&str, &str) -> String, buttons: &Buttons) -> String {
        says(&(self.words.quoted)(&buttons.entry), &(self.words.quoted)(&buttons.confirm))
    }

    fn local(&self, texts: &Localised) -> String {
        local(texts, self.language)
    }
}

fn fact(label: &str, value: impl Into<String>) -> Fact {
    Fact { label: label.to_owned(), value: value.into() }
}

fn part(label: impl Into<String>, amount: String) -> Sum {
    Sum { label: label.into(), amount, weight: Weight::Part }
}

fn result(label: impl Into<String>, amount: String) -> Sum {
    Sum { label: label.into(), amount, weight: Weight::Result }
}

fn clean_block(block: Block) -> Block {
    match block {
        Block::Title(text) => Block::Title(clean(&text)),
        Block::Lead(text) => Block::Lead(clean(&text)),
        Block::Heading(text) => Block::Heading(clean(&text)),
        Block::Paragraph(text) => Block::Paragraph(clean(&text)),
        Block::Facts(facts) => {
            Block::Facts(facts.into_iter().map(|fact| Fact { label: clean(&fact.label), value: clean(&fact.value) }).collect())
        }
        Block::Sums(sums) => {
            Block::Sums(sums.into_iter().map(|sum| Sum { label: clean(&sum.label), amount: clean(&sum.amount), ..sum }).collect())
        }
        Block::NewPage => Block::NewPage,
    }
}

/// Without what a catalogue or a car could use to make a reader see something else than what is written: control characters and
/// marks of direction. Line breaks stay.
fn clean(text: &str) -> String {
    let unseen = |c: char| {
        (c.is_control() && c != '\n')
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
    };
    text.chars().filter(|c| !unseen(*c)).collect()
}

/// As [`clean`], on one line.
fn one_line(text: &str) -> String {
    clean(&text.split_whitespace().collect::<Vec<_>>().join(" "))
}
