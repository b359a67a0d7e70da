use std::cmp::Reverse;

use entitlement::{Digest, Feature, FeatureId};

use super::{Spot, StateKind, picture};
use crate::model::Source;
use crate::standing::Group;
use crate::{Aid, MessageId, Model, Text};

/// Tiles that find room on screen. A market may want fewer.
const TILES_MAX: usize = 3;
/// In large letters.
const LARGE_TILES_MAX: usize = 2;

/// The store while the car moves: names and states only.
#[derive(Clone, Debug, PartialEq)]
pub struct DrivingView {
    /// At most three.
    pub tiles: Vec<DrivingTile>,
    /// Whether anything is known of the car.
    pub known: bool,
    /// The one line that stands in place of everything else.
    pub title: Text,
    /// What it means.
    pub text: Text,
}

/// One feature while the car moves.
#[derive(Clone, Debug, PartialEq)]
pub struct DrivingTile {
    /// Which.
    pub key: FeatureId,
    /// Its name.
    pub name: Text,
    /// The same in one line.
    pub title: Text,
    /// Icon and colour.
    pub state: StateKind,
    /// Its state in words; never a price.
    pub state_text: Text,
    /// Its picture.
    pub art: Option<Digest>,
    /// Words of the button.
    pub button: Text,
    /// The button shows a running feature; otherwise it saves.
    pub on: bool,
    /// It has been saved.
    pub saved: bool,
}

pub(crate) fn view(model: &Model) -> DrivingView {
    let Some(catalogue) = &model.shop.catalogue else { return page(model, PARKED, Vec::new()) };
    let running = |feature: &Feature| model.confirmed_state(&feature.id).is_some_and(|state| state.working_grant().is_some());
    let mut features: Vec<&Feature> =
        catalogue.features.iter().filter(|feature| running(feature) || model.group(&feature.id) == Group::Available).collect();
    // What was saved stays in sight, then what can be tried, then what runs.
    features.sort_by_key(|feature| (!model.settings.saved.contains(&feature.id), Reverse(model.trial_offered(&feature.id))));
    page(model, PARKED, features.into_iter().take(tiles_max(model)).map(|feature| tile(model, feature, running(feature))).collect())
}

/// My features while the car moves: what runs, and nothing to read or scroll.
pub(crate) fn running(model: &Model) -> DrivingView {
    let works = |feature: &&Feature| model.confirmed_state(&feature.id).is_some_and(|state| state.working_grant().is_some());
    let features = model.shop.catalogue.iter().flat_map(|catalogue| &catalogue.features).filter(works);
    let mine = (MessageId::DrivingMine, MessageId::DrivingMineText);
    page(model, mine, features.take(tiles_max(model)).map(|feature| tile(model, feature, true)).collect())
}

fn tiles_max(model: &Model) -> usize {
    let room = if model.settings.aids.contains(&Aid::LargeText) { LARGE_TILES_MAX } else { TILES_MAX };
    room.min(model.content_limits().items_max.into())
}

/// What the store says of parking, in a line and another one.
const PARKED: (MessageId, MessageId) = (MessageId::DrivingParked, MessageId::DrivingSaved);

fn page(model: &Model, known: (MessageId, MessageId), tiles: Vec<DrivingTile>) -> DrivingView {
    let (title, text) = match model.motion.driving {
        Some(_) => known,
        None => (MessageId::DrivingUnknown, MessageId::DrivingUnknownText),
    };
    DrivingView { tiles, known: model.motion.driving.is_some(), title: Text::of(title), text: Text::of(text) }
}

fn tile(model: &Model, feature: &Feature, on: bool) -> DrivingTile {
    let (name, label) = model.pick(&feature.texts).map_or(("", ""), |texts| (&texts.name, &texts.label));
    let short = |words: &str| shortened(words, model.content_limits().characters_max.into());
    let saved = model.settings.saved.contains(&feature.id);
    let status = model.status(&feature.id).filter(|_| model.car.source == Source::Daemon);
    let badge = status.and_then(|status| model.state_badge(&status.state));
    DrivingTile {
        key: feature.id.clone(),
        name: Text::Verbatim(short(name)),
        title: Text::Verbatim(short(label)),
        state: badge.as_ref().map_or(StateKind::Offered, |badge| badge.kind),
        state_text: match badge {
            Some(badge) => badge.text,
            None if model.trial_offered(&feature.id) => Text::of(MessageId::StateTrialOffered),
            None => Text::Empty,
        },
        art: picture(model, feature, Spot::DrivingTile),
        button: match (on, saved) {
            (true, _) if model.paused_by(&feature.id).is_some() => Text::of(MessageId::StatePausedShort),
            (true, _) => Text::of(MessageId::ActionOn),
            (false, true) => Text::of(MessageId::StateSaved),
            (false, false) => Text::of(MessageId::ActionSave),
        },
        on,
        saved,
    }
}

/// At most so many characters, ending at a word where there is one.
pub(super) fn shortened(words: &str, characters_max: usize) -> String {
    if words.chars().count() <= characters_max {
        return words.to_owned();
    }
    let cut: String = words.chars().take(characters_max.saturating_sub(1)).collect();
    let whole = cut.rsplit_once(char::is_whitespace).map_or(cut.as_str(), |(whole, _)| whole);
    format!("{}…", whole.trim_end())
}

#[cfg(test)]
mod tests {
    use super::shortened;

    #[test]
    fn what_is_too_long_for_the_road_ends_at_a_word() {
        assert_eq!(shortened("Seat heating", 12), "Seat heating");
        assert_eq!(shortened("Seat heating for two", 15), "Seat heating…");
        assert_eq!(shortened("Sitzheizungssteuerung", 10), "Sitzheizu…");
        assert_eq!(shortened("シートヒーター", 4), "シート…");
    }
}
