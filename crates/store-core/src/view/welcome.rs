//! The first start of an owner, step by step.

use entitlement::{Sharing, Theme};

use super::car::languages;
use super::privacy::localised;
use super::{Choice, closed_text, order::payment_text};
use crate::model::Source;
use crate::standing::{Group, grant_of, owned};
use crate::{FirstStart, MessageId, Model, Text, WelcomeStep};

/// What is shown of what the car has and can get; the rest is in the store.
const ROWS_MAX: usize = 6;

/// One step of the first start.
#[derive(Clone, Debug, PartialEq)]
pub struct WelcomeView {
    /// Which.
    pub step: WelcomeStep,
    /// What it is about.
    pub title: Text,
    /// One or two sentences.
    pub text: Text,
    /// Of the first step.
    pub languages: Vec<Choice>,
    /// What there is, or what can be set.
    pub rows: Vec<WelcomeRow>,
    /// Words of the way to everything else. Empty: there is none.
    pub more: Text,
    /// It is the last one.
    pub last: bool,
    /// It can be put off: it is not over yet.
    pub can_put_off: bool,
}

/// A feature, or something to set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WelcomeRow {
    /// Which.
    pub key: String,
    /// Name of its icon.
    pub icon: String,
    /// `#RRGGBB` for the ground of the moment. Empty: no colour of its own.
    pub hue: String,
    /// What it is.
    pub name: Text,
    /// How long it is there, what it costs, or what is set.
    pub value: Text,
    /// Whether it leads somewhere.
    pub opens: bool,
}

pub(crate) fn view(model: &Model) -> WelcomeView {
    let step = model.welcome.step;
    let rows = match step {
        WelcomeStep::Language => Vec::new(),
        WelcomeStep::Privacy => services(model),
        WelcomeStep::Has => has(model),
        WelcomeStep::CanGet => can_get(model),
        WelcomeStep::Profile => profile(model),
    };
    let none = rows.is_empty();
    let (title, text, more) = match step {
        WelcomeStep::Language => (MessageId::WelcomeLanguage, MessageId::WelcomeLanguageText, None),
        WelcomeStep::Has if none => (MessageId::WelcomeHas, MessageId::WelcomeHasNone, None),
        WelcomeStep::Has => (MessageId::WelcomeHas, MessageId::WelcomeHasText, None),
        WelcomeStep::CanGet if none => (MessageId::WelcomeCanGet, MessageId::WelcomeCanGetNone, None),
        WelcomeStep::CanGet => (MessageId::WelcomeCanGet, MessageId::WelcomeCanGetText, Some(MessageId::WelcomeOpenStore)),
        WelcomeStep::Privacy => (MessageId::WelcomePrivacy, MessageId::WelcomePrivacyText, Some(MessageId::WelcomeOpenPrivacy)),
        WelcomeStep::Profile => (MessageId::WelcomeProfile, MessageId::WelcomeProfileText, None),
    };
    let text = match (step, model.gate_to_change()) {
        (WelcomeStep::Profile, Err(closed)) => closed_text(closed),
        _ => Text::of(text),
    };
    WelcomeView {
        step,
        title: Text::of(title),
        text,
        languages: if step == WelcomeStep::Language { languages(model) } else { Vec::new() },
        rows,
        more: more.map_or(Text::Empty, Text::of),
        last: step.next().is_none(),
        can_put_off: model.settings.first_start != FirstStart::Over,
    }
}

fn hue(model: &Model, feature: &entitlement::Feature) -> String {
    match model.theme() {
        Theme::Day => feature.hue.day.clone(),
        Theme::Night => feature.hue.night.clone(),
    }
}

/// What works already, by the daemon's word in this session.
fn has(model: &Model) -> Vec<WelcomeRow> {
    let statuses = model.car.snapshot.iter().filter(|_| model.car.source == Source::Daemon).flat_map(|snapshot| &snapshot.features);
    let owned = statuses.filter(|status| owned(&status.state)).filter_map(|status| {
        let feature = model.feature(&status.feature)?;
        let ends = grant_of(&status.state).and_then(|grant| grant.ends);
        Some(WelcomeRow {
            key: status.feature.to_string(),
            icon: feature.icon.clone(),
            hue: hue(model, feature),
            name: model.name(&status.feature),
            value: match ends {
                Some(ends) => Text::with(MessageId::ToDate, [("date", model.date_of_end(ends))]),
                None => Text::of(MessageId::StaysWithCar),
            },
            opens: false,
        })
    });
    owned.take(ROWS_MAX).collect()
}

/// What this car can get now, as the store orders it.
fn can_get(model: &Model) -> Vec<WelcomeRow> {
    let features = model.shop.catalogue.iter().flat_map(|catalogue| &catalogue.features);
    let available = features.filter(|feature| model.group(&feature.id) == Group::Available);
    let rows = available.map(|feature| WelcomeRow {
        key: feature.id.to_string(),
        icon: feature.icon.clone(),
        hue: hue(model, feature),
        name: model.name(&feature.id),
        value: if model.trial_offered(&feature.id) { Text::of(MessageId::TrialButton) } else { model.card_badge(feature).text },
        opens: true,
    });
    rows.take(ROWS_MAX).collect()
}

/// What could leave the car, service by service, with the daemon's word on each.
fn services(model: &Model) -> Vec<WelcomeRow> {
    let Some(told) = model.privacy_told() else { return Vec::new() };
    let services = model.shop.catalogue.iter().flat_map(|catalogue| &catalogue.services);
    let rows = services.map(|service| {
        let of_it = told.purposes.iter().filter(|purpose| purpose.service == service.id);
        let on = of_it.filter(|purpose| purpose.sharing != Sharing::Off).count();
        WelcomeRow {
            key: service.id.to_string(),
            icon: service.icon.clone(),
            hue: String::new(),
            name: localised(model, Some(&service.name)),
            value: Text::of(if on == 0 { MessageId::PrivacyStateOff } else { MessageId::PrivacyStateOn }),
            opens: true,
        }
    });
    rows.take(ROWS_MAX).collect()
}

fn profile(model: &Model) -> Vec<WelcomeRow> {
    let owner = model.owner_profile();
    let not_set = || Text::of(MessageId::WelcomeNotSet);
    let row = |key: &str, icon: &str, name: MessageId, value: Text, opens: bool| WelcomeRow {
        key: key.to_owned(),
        icon: icon.to_owned(),
        hue: String::new(),
        name: Text::of(name),
        value,
        opens,
    };
    let name = owner.filter(|owner| !owner.name.is_empty()).map_or_else(not_set, |owner| Text::verbatim(owner.name.as_str()));
    let pin = if model.owner_has_pin() { Text::of(MessageId::WelcomePinSet) } else { not_set() };
    let payment = model.contracts_told().and_then(|told| told.payment.as_ref()).map_or_else(not_set, payment_text);
    let can = model.gate_to_change().is_ok() && owner.is_some();
    vec![
        row("name", "user", MessageId::WelcomeName, name, can),
        row("pin", "lock", MessageId::WelcomePin, pin, can),
        row("payment", "card", MessageId::WelcomePayment, payment, can),
    ]
}
