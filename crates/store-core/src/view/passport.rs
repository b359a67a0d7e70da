//! What this car has and could get, signed: to show to whoever thinks of buying it.

use entitlement::{Localised, Passport};

use super::handover::{HandoverColumn, HandoverKind, HandoverLine};
use super::phone::PhoneCodeView;
use super::{ProblemView, closed_text};
use crate::call::Asked;
use crate::model::PassportStage;
use crate::{Deed, MessageId, Model, Text};

/// The entitlement passport.
#[derive(Clone, Debug, PartialEq)]
pub struct PassportView {
    /// It is being asked for.
    pub loading: bool,
    /// In place of it: there is none yet, or none could be had.
    pub problem: Option<ProblemView>,
    /// Where a buyer reads it.
    pub code: Option<PhoneCodeView>,
    /// What stays with the car, what ends at a sale, and what could be had.
    pub columns: Vec<HandoverColumn>,
    /// Whether it can be taken back, or made, at this moment.
    pub can_change: bool,
    /// It is being taken back.
    pub revoking: bool,
    /// Why nothing can be changed, or what it is for.
    pub note: Text,
}

pub(crate) fn view(model: &Model) -> PassportView {
    let asked = model.is_asked(|deed| *deed == Deed::IssuePassport);
    let gate = model.gate();
    let view = PassportView {
        loading: asked || matches!(model.handover.passport, PassportStage::Asked),
        problem: None,
        code: None,
        columns: Vec::new(),
        can_change: gate.is_ok(),
        revoking: model.is_asked(|deed| *deed == Deed::RevokePassport),
        note: gate.err().map_or_else(|| Text::of(MessageId::PassportNote), closed_text),
    };
    if view.loading {
        return view;
    }
    match &model.handover.passport {
        PassportStage::Told(Some(shown)) if shown.passport.is_good(model.now()) => {
            let until = Text::DateTime(model.local(shown.passport.expires_at).datetime());
            let code = PhoneCodeView {
                url: shown.url.clone(),
                code: Text::Empty,
                place: Text::of(MessageId::PassportScan),
                until: Text::with(MessageId::PassportUntil, [("time", until)]),
            };
            PassportView { code: Some(code), columns: columns(model, &shown.passport), ..view }
        }
        PassportStage::Told(_) | PassportStage::Asked => PassportView {
            problem: Some(ProblemView {
                title: Text::of(MessageId::PassportNone),
                text: gate.err().map_or_else(|| Text::of(MessageId::PassportNoneText), closed_text),
                action: if gate.is_ok() { Text::of(MessageId::PassportMake) } else { Text::Empty },
            }),
            ..view
        },
        PassportStage::Failed(error) => PassportView {
            problem: Some(ProblemView {
                title: Text::of(MessageId::PassportFailed),
                text: error.text(Asked::ToChange),
                action: if gate.is_ok() { Text::Retry } else { Text::Empty },
            }),
            ..view
        },
    }
}

fn columns(model: &Model, passport: &Passport) -> Vec<HandoverColumn> {
    // As it was signed, in the language of the screens if it was signed in that.
    let name = |names: &Localised, feature: &entitlement::FeatureId| match model.feature(feature) {
        Some(_) => model.name(feature),
        None => Text::verbatim(model.pick(names).map_or(feature.as_str(), String::as_str)),
    };
    let until = |ends: Option<jiff::Timestamp>, kind| match (ends, kind) {
        (Some(ends), _) => Text::with(MessageId::ToDate, [("date", model.date_of_end(ends))]),
        (None, entitlement::GrantKind::Factory) => Text::of(MessageId::StateIncluded),
        (None, _) => Text::of(MessageId::TermUnlimited),
    };
    let of = |stays: bool| -> Vec<HandoverLine> {
        let entries = passport.has.iter().filter(|entry| entry.stays() == stays);
        let line = |entry: &entitlement::PassportEntry| HandoverLine {
            name: name(&entry.name, &entry.feature),
            note: Text::Empty,
            value: until(entry.ends, entry.kind),
        };
        entries.map(line).collect()
    };
    let offers: Vec<HandoverLine> = passport
        .can_get
        .iter()
        .map(|offer| HandoverLine {
            name: name(&offer.name, &offer.feature),
            note: if offer.trial { Text::of(MessageId::PassportTrial) } else { Text::Empty },
            value: Text::with(MessageId::PassportFrom, [("price", Text::Price(offer.from))]),
        })
        .collect();
    let count = |lines: &[HandoverLine], none: MessageId| match lines.len() {
        0 => Text::of(none),
        count => Text::with(MessageId::HandoverFeatures, [("count", Text::Number(i64::try_from(count).unwrap_or(i64::MAX)))]),
    };
    let column = |kind, title, lines: Vec<HandoverLine>| HandoverColumn {
        kind,
        title: Text::of(title),
        subtitle: count(&lines, MessageId::HandoverNoneStays),
        lines,
    };
    let mut columns = vec![column(HandoverKind::Stays, MessageId::HandoverStays, of(true))];
    let ends = of(false);
    if !ends.is_empty() {
        columns.push(column(HandoverKind::Ends, MessageId::PassportEnds, ends));
    }
    columns.push(column(HandoverKind::CanGet, MessageId::WelcomeCanGet, offers));
    columns
}
