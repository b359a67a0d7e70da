use entitlement::{CreditReason, Digest, Holder, PaymentMethod, Quote, SellerDocument, Term};

use super::feature::holder_text;
use super::keypad::{self, KeypadView};
use super::{Choice, ProblemView, Spot, closed_text, picture};
use crate::model::{OrderPage, OrderStage, OrderSubject};
use crate::obstacle::{Obstacle, asks_consent};
use crate::standing::term_text;
use crate::{Consent, Language, MessageId, Model, Text};

/// Check and order.
#[derive(Clone, Debug, PartialEq)]
pub struct OrderView {
    /// What stands on the page.
    pub mode: OrderMode,
    /// In place of the content.
    pub problem: Option<ProblemView>,
    /// Name of the feature, as sold.
    pub name: Text,
    /// Term and holder.
    pub subtitle: Text,
    /// Small picture.
    pub art: Option<Digest>,
    /// Large picture.
    pub hero: Option<Digest>,
    /// From when to when.
    pub term: Text,
    /// How it ends.
    pub ends: Text,
    /// Net and VAT.
    pub price: Text,
    /// What is taken off the price, with reasons, and what is left. Empty: nothing is.
    pub sum: Text,
    /// Essential characteristics of what is sold, as they stand in the quote.
    pub effect: Text,
    /// Means of payment; empty while nothing is known of it.
    pub payment: Text,
    /// Whether another means of payment can be chosen.
    pub can_change_payment: bool,
    /// Days to withdraw.
    pub withdrawal: Text,
    /// Who the contract is with.
    pub seller: Text,
    /// What can be read before the order.
    pub documents: Vec<Choice>,
    /// That contract and documents are in another language than the screen. Empty: they are not.
    pub papers_language: Text,
    /// What lies open over the page.
    pub document: Option<DocumentView>,
    /// All there is to pay.
    pub total: Text,
    /// What the total is: also when it is charged, where that is not now.
    pub total_caption: Text,
    /// Whether there is a box to tick: what begins later needs none.
    pub asks_consent: bool,
    /// Whether the driver has ticked the box.
    pub consent: bool,
    /// The words of the button.
    pub button: Text,
    /// There is nothing to pay with: the button leads to adding it, and orders nothing.
    pub adds_payment: bool,
    /// Whether the button can be used.
    pub can_order: bool,
    /// Why not.
    pub reason: Text,
    /// Something to know about the price on screen.
    pub error: Text,
    /// Where the PIN is typed.
    pub keypad: Option<KeypadView>,
}

/// A document of the seller.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentView {
    /// What it is.
    pub title: Text,
    /// All of it.
    pub text: Text,
}

/// What stands on the order page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OrderMode {
    /// The price is on its way.
    Loading,
    /// The quote.
    Ready,
    /// The quote, and the order is on its way.
    Ordering,
    /// What went wrong.
    Failed,
}

pub(crate) fn view(model: &Model) -> OrderView {
    let mut view = OrderView {
        mode: OrderMode::Loading,
        problem: None,
        name: Text::Empty,
        subtitle: Text::Empty,
        art: None,
        hero: None,
        term: Text::Empty,
        ends: Text::Empty,
        price: Text::Empty,
        sum: Text::Empty,
        effect: Text::Empty,
        payment: Text::Empty,
        can_change_payment: false,
        withdrawal: Text::Empty,
        seller: Text::Empty,
        documents: Vec::new(),
        papers_language: Text::Empty,
        document: None,
        total: Text::Empty,
        total_caption: Text::Empty,
        asks_consent: true,
        consent: false,
        button: Text::Empty,
        adds_payment: false,
        can_order: false,
        reason: Text::Empty,
        error: Text::Empty,
        keypad: None,
    };
    let Some(page) = &model.order else {
        view.mode = OrderMode::Failed;
        view.problem = Some(problem(Text::of(MessageId::ErrorQuoteExpired)));
        return view;
    };
    view.name = model.name(&page.feature);
    if let Some(feature) = model.feature(&page.feature) {
        view.art = picture(model, feature, Spot::OrderLine);
        view.hero = picture(model, feature, Spot::Aside);
    }
    documents(model, page, &mut view);
    match &page.stage {
        OrderStage::Loading => view.error = page.remark.clone(),
        OrderStage::Ready(prepared) => {
            view.mode = OrderMode::Ready;
            fill(model, &mut view, page, &prepared.quote);
            let obstacle = model.obstacle();
            view.can_order = obstacle.is_none();
            view.can_change_payment = model.gate().is_ok();
            view.adds_payment = matches!(obstacle, Some(Obstacle::NoPayment | Obstacle::PaymentExpired));
            if view.adds_payment {
                view.button = Text::of(MessageId::ActionAddPayment);
            }
            view.reason = obstacle.map_or(Text::Empty, reason);
            view.error = page.remark.clone();
            view.keypad = Some(keypad::of_order(model, page, obstacle));
        }
        OrderStage::Ordering { prepared, .. } => {
            view.mode = OrderMode::Ordering;
            view.error = page.remark.clone();
            fill(model, &mut view, page, &prepared.quote);
            view.keypad = Some(KeypadView { enabled: false, ..keypad::of_order(model, page, None) });
        }
        OrderStage::Failed(text) => {
            view.mode = OrderMode::Failed;
            view.problem = Some(problem(text.clone()));
        }
    }
    view
}

/// What is missing, for who cannot see the pad.
fn reason(obstacle: Obstacle) -> Text {
    Text::of(match obstacle {
        Obstacle::Closed(closed) => return closed_text(closed),
        Obstacle::Expired => MessageId::ErrorQuoteExpired,
        Obstacle::Guest => MessageId::OrderGuest,
        Obstacle::Limit { .. } => MessageId::OrderLimit,
        Obstacle::NoPayment => MessageId::OrderNoPayment,
        Obstacle::PaymentExpired => MessageId::OrderPaymentExpired,
        Obstacle::Locked(_) | Obstacle::Reset => MessageId::PinLocked,
        Obstacle::Pin => MessageId::PinEnter,
        Obstacle::Consent => MessageId::OrderNeedsConsent,
        Obstacle::TooSoon => return Text::Empty,
    })
}

/// The documents of the market that the offer is of.
fn documents(model: &Model, page: &OrderPage, view: &mut OrderView) {
    let Some(catalogue) = &model.shop.catalogue else { return };
    let market = match &page.subject {
        OrderSubject::Offer(offer) => catalogue.offer(offer).map(|(_, offer)| &offer.market),
        OrderSubject::Renewal(_) => model.market(),
    };
    let market = market.and_then(|market| catalogue.markets.get(market));
    let text = |document| market?.documents.get(&document).and_then(|texts| model.pick(texts));
    let written = SellerDocument::ALL.into_iter().filter(|document| text(*document).is_some());
    view.documents = written
        .map(|document| Choice {
            key: document.as_str().to_owned(),
            label: document_title(document),
            selected: page.document == Some(document),
        })
        .collect();
    view.papers_language = papers_language(model.settings.language);
    view.document = page
        .document
        .and_then(|document| Some(DocumentView { title: document_title(document), text: Text::verbatim(text(document)?.as_str()) }));
}

fn papers_language(screen: Language) -> Text {
    let contracts = screen.of_contracts();
    if contracts == screen {
        return Text::Empty;
    }
    Text::with(MessageId::OrderPapersLanguage, [("language", Text::verbatim(contracts.own_name()))])
}

fn document_title(document: SellerDocument) -> Text {
    Text::of(match document {
        SellerDocument::Terms => MessageId::DocumentTerms,
        SellerDocument::Withdrawal => MessageId::DocumentWithdrawal,
        SellerDocument::Privacy => MessageId::DocumentPrivacy,
    })
}

fn problem(text: Text) -> ProblemView {
    ProblemView { title: Text::of(MessageId::OrderFailedTitle), text, action: Text::Retry }
}

/// Everything on the page comes from the quote that is confirmed, not from the catalogue.
fn fill(model: &Model, view: &mut OrderView, page: &OrderPage, quote: &Quote) {
    let (net, vat) = quote.total.split_vat(quote.vat_rate);
    let name = model.pick(&quote.name).map_or(quote.feature.as_str(), String::as_str);
    view.name = Text::verbatim(name);
    view.subtitle = subtitle(model, quote);
    view.effect = model.pick(&quote.effect).map_or(Text::Empty, |effect| Text::verbatim(effect.as_str()));
    view.term = from_to(model, quote);
    view.ends = Text::of(match quote.ends {
        Some(_) => MessageId::OrderEndsByItself,
        None => MessageId::OrderEndsNever,
    });
    view.price = Text::with(
        MessageId::OrderPriceSplit,
        [("net", Text::Money(net)), ("rate", Text::Rate(quote.vat_rate)), ("vat", Text::Money(vat))],
    );
    view.withdrawal = match quote.withdrawal_days {
        0 => Text::of(MessageId::OrderWithdrawalNone),
        days => Text::with(MessageId::OrderWithdrawalDays, [("days", Text::Number(i64::from(days)))]),
    };
    view.seller = Text::verbatim(quote.seller.as_str());
    view.sum = sum(quote);
    view.total = Text::Money(quote.to_pay());
    view.total_caption = match quote.renews {
        // It is charged then, and not now.
        Some(_) => Text::with(MessageId::OrderTotalOn, [("date", Text::Date(model.local(quote.starts).date()))]),
        None => Text::of(MessageId::OrderTotal),
    };
    view.asks_consent = asks_consent(quote);
    view.consent = page.consent == Consent::Given;
    view.button = model.lawful(|market| Some(&market.order_button), MessageId::OrderButton);
    view.payment = match model.contracts_told().map(|told| &told.payment) {
        _ if quote.to_pay().minor() == 0 => Text::of(MessageId::OrderNothingToPay),
        Some(Some(method)) => payment_text(method),
        Some(None) => Text::of(MessageId::OrderPaymentNone),
        None => Text::Empty,
    };
}

/// The calculation, as on a till receipt: nothing of it is hidden in a total.
fn sum(quote: &Quote) -> Text {
    if quote.credit.is_empty() {
        return Text::Empty;
    }
    let line = |credit: &entitlement::Credit| {
        let id = match credit.reason {
            CreditReason::Unused(_) => MessageId::OrderCreditUnused,
            CreditReason::Voucher => MessageId::OrderCreditVoucher,
        };
        Text::with(id, [("amount", Text::Money(credit.amount))])
    };
    let credits = Text::Words(quote.credit.iter().map(line).collect());
    Text::with(MessageId::OrderSum, [("price", Text::Money(quote.total)), ("credits", credits), ("sum", Text::Money(quote.to_pay()))])
}

/// `Visa, ending 4821`.
pub(super) fn payment_text(method: &PaymentMethod) -> Text {
    let (brand, last4) = (Text::verbatim(method.brand.as_str()), Text::verbatim(method.last4.as_str()));
    Text::with(MessageId::PaymentMethod, [("brand", brand), ("last4", last4)])
}

pub(super) fn subtitle(model: &Model, quote: &Quote) -> Text {
    let term = ("term", term_text(quote.term));
    match (quote.holder, &model.car.snapshot) {
        (Holder::Person, _) => Text::with(MessageId::OrderSubtitlePerson, [term]),
        (Holder::Car, Some(snapshot)) => {
            Text::with(MessageId::OrderSubtitleCar, [term, ("vin", Text::verbatim(snapshot.car.vin_ending.as_str()))])
        }
        (Holder::Car, None) => holder_text(Holder::Car),
    }
}

fn from_to(model: &Model, quote: &Quote) -> Text {
    let from = ("from", Text::Date(model.local(quote.starts).date()));
    match quote.ends.filter(|_| quote.term != Term::Unlimited) {
        Some(ends) => Text::with(MessageId::OrderFromTo, [from, ("to", model.date_of_end(ends))]),
        None => Text::with(MessageId::OrderFrom, [from]),
    }
}
