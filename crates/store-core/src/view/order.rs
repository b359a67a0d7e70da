use entitlement::{Digest, Holder, Quote, SellerDocument, Term};

use super::feature::holder_text;
use super::{Choice, ProblemView, Spot, closed_text, picture};
use crate::model::{OrderPage, OrderStage};
use crate::standing::term_text;
use crate::{Consent, MessageId, Model, Text};

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
    /// Essential characteristics of what is sold, as they stand in the quote.
    pub effect: Text,
    /// Means of payment; empty while the wire names none.
    pub payment: Text,
    /// Days to withdraw.
    pub withdrawal: Text,
    /// Who the contract is with.
    pub seller: Text,
    /// What can be read before the order.
    pub documents: Vec<Choice>,
    /// What lies open over the page.
    pub document: Option<DocumentView>,
    /// All there is to pay.
    pub total: Text,
    /// Whether the driver has ticked the box.
    pub consent: bool,
    /// Whether the button can be used.
    pub can_order: bool,
    /// Why not.
    pub reason: Text,
    /// Something to know about the price on screen.
    pub error: Text,
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
        effect: Text::Empty,
        payment: Text::Empty,
        withdrawal: Text::Empty,
        seller: Text::Empty,
        documents: Vec::new(),
        document: None,
        total: Text::Empty,
        consent: false,
        can_order: false,
        reason: Text::Empty,
        error: Text::Empty,
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
            fill(model, &mut view, &prepared.quote);
            view.consent = page.consent == Consent::Given;
            let gate = model.gate();
            let expired = prepared.quote.expires_at <= model.now();
            view.can_order = gate.is_ok() && view.consent && !expired;
            view.reason = match (gate, expired) {
                (Err(closed), _) => closed_text(closed),
                (Ok(()), true) => Text::of(MessageId::ErrorQuoteExpired),
                (Ok(()), false) if !view.consent => Text::of(MessageId::OrderNeedsConsent),
                (Ok(()), false) => Text::Empty,
            };
            view.error = page.remark.clone();
        }
        OrderStage::Ordering { prepared, .. } => {
            view.mode = OrderMode::Ordering;
            view.error = page.remark.clone();
            fill(model, &mut view, &prepared.quote);
            view.consent = page.consent == Consent::Given;
        }
        OrderStage::Failed(text) => {
            view.mode = OrderMode::Failed;
            view.problem = Some(problem(text.clone()));
        }
    }
    view
}

/// The documents of the market that the offer is of.
fn documents(model: &Model, page: &OrderPage, view: &mut OrderView) {
    let Some(catalogue) = &model.shop.catalogue else { return };
    let market = catalogue.offer(&page.offer).and_then(|(_, offer)| catalogue.markets.get(&offer.market));
    let text = |document| market?.documents.get(&document).and_then(|texts| model.pick(texts));
    let written = SellerDocument::ALL.into_iter().filter(|document| text(*document).is_some());
    view.documents = written
        .map(|document| Choice {
            key: document.as_str().to_owned(),
            label: document_title(document),
            selected: page.document == Some(document),
        })
        .collect();
    view.document = page
        .document
        .and_then(|document| Some(DocumentView { title: document_title(document), text: Text::verbatim(text(document)?.as_str()) }));
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
fn fill(model: &Model, view: &mut OrderView, quote: &Quote) {
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
    view.withdrawal = Text::with(MessageId::OrderWithdrawalDays, [("days", Text::Number(i64::from(quote.withdrawal_days)))]);
    view.seller = Text::verbatim(quote.seller.as_str());
    view.total = Text::Money(quote.total);
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
