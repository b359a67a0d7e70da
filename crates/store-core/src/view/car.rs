use entitlement::Reach;
use jiff::Timestamp;

use super::Choice;
use super::feature::market_text;
use super::names::Alphabet;
use crate::model::{Daemon, Source};
use crate::{Appearance, Language, MessageId, Model, Text};

/// The car and this app.
#[derive(Clone, Debug, PartialEq)]
pub struct CarView {
    /// As on the boot lid.
    pub model: Text,
    /// Of the model.
    pub year: Text,
    /// How the VIN ends.
    pub vin: Text,
    /// Level of the software.
    pub software: Text,
    /// Where it was sold.
    pub market: Text,
    /// Of the screens, by its own name.
    pub language: Text,
    /// Day, night or by the light.
    pub appearance: Appearance,
    /// The daemon.
    pub service: ConnectionView,
    /// The storefront.
    pub store: ConnectionView,
    /// What is kept in this car.
    pub stored: Text,
}

/// Whether somebody answers, and since when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConnectionView {
    /// Whether it answers.
    pub connected: bool,
    /// In words.
    pub text: Text,
    /// When it was heard last.
    pub age: Text,
}

pub(crate) fn view(model: &Model) -> CarView {
    let car = model.car.snapshot.as_ref().map(|snapshot| &snapshot.car);
    let text = |pick: fn(&entitlement::CarSummary) -> Text| car.map_or(Text::Empty, pick);
    CarView {
        model: text(|car| Text::verbatim(car.model.as_str())),
        year: text(|car| Text::Verbatim(car.model_year.to_string())),
        vin: text(|car| Text::with(MessageId::VinEnding, [("vin", Text::verbatim(car.vin_ending.as_str()))])),
        software: text(|car| Text::Verbatim(car.software.to_string())),
        market: text(|car| market_text(&car.market)),
        language: Text::verbatim(model.settings.language.own_name()),
        appearance: model.settings.appearance,
        service: connection(
            model,
            model.car.daemon == Daemon::Present && model.car.source == Source::Daemon,
            MessageId::ConnectionNone,
            model.car.heard,
        ),
        store: store(model),
        stored: Text::of(MessageId::StoredSummary),
    }
}

/// Every language, by its own name and in the order of these.
pub(crate) fn languages(model: &Model) -> Vec<Choice> {
    let alphabet = Alphabet::of(model.settings.language);
    let mut languages = Language::ALL;
    languages.sort_by(|left, right| alphabet.compare(left.own_name(), right.own_name()));
    languages.into_iter().map(|language| language_choice(model, language)).collect()
}

fn language_choice(model: &Model, language: Language) -> Choice {
    Choice { key: language.tag().to_owned(), label: Text::verbatim(language.own_name()), selected: model.settings.language == language }
}

fn store(model: &Model) -> ConnectionView {
    let by_daemon = match (&model.car.snapshot, model.car.source) {
        (Some(snapshot), Source::Daemon) => match snapshot.storefront {
            Reach::Online => Some(snapshot.time),
            Reach::Offline { last_seen } => last_seen,
        },
        _ => None,
    };
    connection(model, !model.offline() && model.shop.as_of.is_some(), MessageId::StoreFailedTitle, by_daemon.max(model.shop.as_of))
}

fn connection(model: &Model, connected: bool, absent: MessageId, heard: Option<Timestamp>) -> ConnectionView {
    ConnectionView {
        connected,
        text: Text::of(if connected { MessageId::Connected } else { absent }),
        age: match heard {
            Some(heard) => Text::with(MessageId::LastHeard, [("time", time(model, heard))]),
            None => Text::of(MessageId::NeverHeard),
        },
    }
}

/// The time of day for today, else the day with it.
fn time(model: &Model, heard: Timestamp) -> Text {
    let (then, now) = (model.local(heard), model.local(model.now()));
    if then.date() == now.date() { Text::Time(then.time()) } else { Text::DateTime(then.datetime()) }
}
