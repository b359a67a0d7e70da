use entitlement::{Digest, Feature, FeatureId, FeatureTexts, Right};

use super::names::Alphabet;
use super::{Choice, ProblemView, Spot, StateKind, closed_text, picture};
use crate::call::Asked;
use crate::model::{Fetch, TrialStage};
use crate::standing::Group;
use crate::{Aid, MessageId, Model, Text};

/// What this car can get.
#[derive(Clone, Debug, PartialEq)]
pub struct StoreView {
    /// What stands below the bars.
    pub mode: StoreMode,
    /// In place of the content.
    pub problem: Option<ProblemView>,
    /// How many of how many are for this car.
    pub count: Text,
    /// Cards in a row.
    pub columns: usize,
    /// Filters. The key of "all" is empty.
    pub categories: Vec<Choice>,
    /// The one that fits best now.
    pub featured: Option<FeaturedView>,
    /// The others.
    pub rows: Vec<CardRow>,
    /// Whether the search can be opened.
    pub search_possible: bool,
    /// Whether it is open.
    pub searching: bool,
    /// What is in it.
    pub search_text: String,
    /// What it found.
    pub search_result: Text,
}

/// What stands below the bars of the store.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoreMode {
    /// Nothing yet.
    Loading,
    /// Cards.
    Ready,
    /// No card for this filter or these letters.
    Empty,
    /// Nothing to show and nothing on its way.
    Failed,
}

/// The feature that fits best now.
#[derive(Clone, Debug, PartialEq)]
pub struct FeaturedView {
    /// Which.
    pub key: FeatureId,
    /// Its name.
    pub name: Text,
    /// Two lines.
    pub text: Text,
    /// Name of the icon of the reason.
    pub reason_icon: &'static str,
    /// Why it stands here.
    pub reason: Text,
    /// Its picture.
    pub hero: Option<Digest>,
    /// Words of the button.
    pub button: Text,
    /// Whether the button can be used.
    pub button_enabled: bool,
    /// Whether the free month is on its way.
    pub pending: bool,
    /// What the button promises, or why it is off.
    pub promise: Text,
}

/// Cards side by side.
#[derive(Clone, Debug, PartialEq)]
pub struct CardRow {
    /// That of the first card.
    pub key: String,
    /// At most `columns`.
    pub cards: Vec<Card>,
}

/// One feature.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// Which.
    pub key: FeatureId,
    /// Its name.
    pub name: Text,
    /// The same with a line break where it reads best.
    pub title: Text,
    /// Icon and colour.
    pub state: StateKind,
    /// State or price in words.
    pub state_text: Text,
    /// Its picture.
    pub art: Option<Digest>,
    /// Whether this car can have it.
    pub available: bool,
}

pub(crate) fn view(model: &Model) -> StoreView {
    let searching = model.store.search.is_some();
    let mut view = StoreView {
        mode: StoreMode::Ready,
        problem: None,
        count: Text::Empty,
        columns: model.store.columns,
        categories: categories(model),
        featured: None,
        rows: Vec::new(),
        search_possible: model.shop.catalogue.is_some() && crate::update::search_possible(model),
        searching,
        search_text: model.store.search.clone().unwrap_or_default(),
        search_result: Text::Empty,
    };
    let Some(catalogue) = &model.shop.catalogue else {
        if matches!(model.shop.fetch, Fetch::Failed(_)) {
            view.mode = StoreMode::Failed;
            view.problem = Some(failed());
        } else {
            view.mode = StoreMode::Loading;
        }
        return view;
    };

    let for_this_car =
        catalogue.features.iter().filter(|feature| matches!(model.group(&feature.id), Group::Available | Group::Owned)).count();
    // Of the whole store, so not beside a part of it.
    if model.store.category.is_none() {
        view.count = Text::with(MessageId::StoreCount, [("available", count(for_this_car)), ("total", count(catalogue.features.len()))]);
    }

    let needle = fold(&view.search_text);
    let mut found: Vec<(Group, &Feature)> = catalogue
        .features
        .iter()
        .filter(|feature| searching || model.store.category.as_ref().is_none_or(|category| feature.category == *category))
        .filter(|feature| matches(model, feature, &needle))
        .map(|feature| (model.group(&feature.id), feature))
        .collect();
    if searching {
        let alphabet = Alphabet::of(model.settings.language);
        found.sort_by(|(_, left), (_, right)| alphabet.compare(name(model, left), name(model, right)));
    }
    // Stable: inside a group what was found is in the order of its names, else the carmaker's order stays; saved ones first.
    found.sort_by_key(|(group, feature)| (*group, *group == Group::Available && !model.settings.saved.contains(&feature.id)));

    view.search_result = Text::with(MessageId::StoreResults, [("count", count(found.len()))]);
    if found.is_empty() {
        view.mode = StoreMode::Empty;
        view.problem = Some(empty(model));
        return view;
    }
    // Large letters leave no room for a tile beside the cards: what fits best is the first of them.
    let tile = !searching && !model.settings.aids.contains(&Aid::LargeText);
    let featured = if tile { featured(model, &found) } else { None };
    let cards: Vec<Card> = found
        .iter()
        .filter(|(_, feature)| featured.is_none_or(|pick| pick.id != feature.id))
        .map(|(group, feature)| card(model, *group, feature))
        .collect();
    view.featured = featured.map(|feature| featured_view(model, feature));
    view.rows = cards
        .chunks(model.store.columns.max(1))
        .map(|cards| CardRow { key: cards.first().map_or_else(String::new, |card| card.key.to_string()), cards: cards.to_vec() })
        .collect();
    view
}

fn name<'a>(model: &'a Model, feature: &'a Feature) -> &'a str {
    model.pick(&feature.texts).map_or("", |texts| &texts.name)
}

fn count(number: usize) -> Text {
    Text::Number(i64::try_from(number).unwrap_or(i64::MAX))
}

fn failed() -> ProblemView {
    ProblemView { title: Text::of(MessageId::StoreFailedTitle), text: Text::of(MessageId::StoreFailedText), action: Text::Retry }
}

fn empty(model: &Model) -> ProblemView {
    let (title, action) = match &model.store.search {
        Some(text) => (
            Text::with(MessageId::StoreEmptySearch, [("text", Text::verbatim(text.as_str()))]),
            Text::of(MessageId::StoreEmptySearchAction),
        ),
        None => (Text::of(MessageId::StoreEmptyCategory), Text::of(MessageId::StoreEmptyCategoryAction)),
    };
    ProblemView { title, text: Text::Empty, action }
}

fn categories(model: &Model) -> Vec<Choice> {
    let Some(catalogue) = &model.shop.catalogue else { return Vec::new() };
    let chosen = &model.store.category;
    let all = Choice { key: String::new(), label: Text::of(MessageId::StoreCategoryAll), selected: chosen.is_none() };
    let each = catalogue.shared.categories.iter().map(|category| Choice {
        key: category.id.to_string(),
        label: model.pick(&category.name).map_or(Text::Empty, |name| Text::verbatim(name.as_str())),
        selected: chosen.as_ref() == Some(&category.id),
    });
    std::iter::once(all).chain(each).collect()
}

/// The first that can be tried free, or is being started just now: its tile must not jump away under the finger.
fn featured<'a>(model: &Model, found: &[(Group, &'a Feature)]) -> Option<&'a Feature> {
    let started = found.iter().find(|(_, feature)| model.store.started_here.as_ref() == Some(&feature.id));
    if let Some((_, feature)) = started {
        return Some(feature);
    }
    let fits = |(group, feature): &&(Group, &Feature)| {
        *group == Group::Available && (model.trial_pending(&feature.id) || model.trial_offered(&feature.id))
    };
    found.iter().find(fits).map(|(_, feature)| *feature)
}

fn featured_view(model: &Model, feature: &Feature) -> FeaturedView {
    let texts = model.pick(&feature.texts);
    let pending = model.trial_pending(&feature.id);
    let offered = model.trial_offered(&feature.id);
    let gate = model.gate();
    let started = !pending && !offered && model.store.started_here.as_ref() == Some(&feature.id);
    let button = match (pending, offered) {
        (true, _) => MessageId::TrialStarting,
        (false, true) => MessageId::TrialButton,
        (false, false) => MessageId::FeatureOpen,
    };
    FeaturedView {
        key: feature.id.clone(),
        name: words(texts, |texts| &texts.name),
        text: words(texts, |texts| &texts.short),
        reason_icon: "car",
        reason: Text::of(MessageId::FeaturedForCar),
        hero: picture(model, feature, Spot::Featured),
        button: Text::of(button),
        button_enabled: gate.is_ok() && (started || (offered && model.may(Right::Trial))),
        pending,
        promise: match (trial_problem(model, &feature.id), gate) {
            (_, Err(closed)) => closed_text(closed),
            (Some(problem), Ok(())) => problem,
            (None, Ok(())) if started => model.card_badge(feature).text,
            (None, Ok(())) => Text::of(MessageId::TrialPromise),
        },
    }
}

/// What went wrong with the last try to start a free month.
pub(super) fn trial_problem(model: &Model, feature: &FeatureId) -> Option<Text> {
    match model.trials.get(feature)?.stage {
        TrialStage::Failed(error) => Some(error.text(Asked::ToChange)),
        TrialStage::Asked | TrialStage::Accepted => None,
    }
}

fn card(model: &Model, group: Group, feature: &Feature) -> Card {
    let texts = model.pick(&feature.texts);
    let badge = model.card_badge(feature);
    Card {
        key: feature.id.clone(),
        name: words(texts, |texts| &texts.name),
        title: texts.map_or(Text::Empty, |texts| Text::Verbatim(two_lines(&texts.name))),
        state: badge.kind,
        state_text: badge.text,
        art: picture(model, feature, Spot::Card),
        available: group != Group::Barred,
    }
}

pub(super) fn words(texts: Option<&FeatureTexts>, pick: impl Fn(&FeatureTexts) -> &String) -> Text {
    texts.map_or(Text::Empty, |texts| Text::verbatim(pick(texts).as_str()))
}

/// Breaks a name at the blank that leaves the shortest longer line. One word stays one line: the screen breaks it
/// at a hyphen if it must.
pub(super) fn two_lines(name: &str) -> String {
    let breaks = name.match_indices(' ').filter_map(|(at, _)| Some((name.get(..at)?, name.get(at + 1..)?)));
    let longer = |(first, second): &(&str, &str)| first.chars().count().max(second.chars().count());
    match breaks.filter(|(first, second)| !first.is_empty() && !second.is_empty()).min_by_key(longer) {
        Some((first, second)) => format!("{first}\n{second}"),
        None => name.to_owned(),
    }
}

/// Whether every word of the search is in the name or the short text.
fn matches(model: &Model, feature: &Feature, needle: &str) -> bool {
    if needle.is_empty() {
        return true;
    }
    let Some(texts) = model.pick(&feature.texts) else { return false };
    let hay = format!("{} {}", fold(&texts.name), fold(&texts.short));
    needle.split_whitespace().all(|word| hay.contains(word))
}

/// Lower case without accents, so that "fuer" does not but "fur" and "für" do find the same.
pub(super) fn fold(text: &str) -> String {
    text.chars().flat_map(char::to_lowercase).filter_map(base_letter).collect()
}

/// The letter without its accent; `None` for a combining accent.
fn base_letter(letter: char) -> Option<char> {
    Some(match letter {
        '\u{300}'..='\u{36f}' => return None,
        'à'..='å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'ď' | 'đ' => 'd',
        'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' => 'e',
        'ğ' | 'ģ' => 'g',
        'ì'..='ï' | 'ī' | 'į' | 'ı' => 'i',
        'ł' | 'ľ' | 'ļ' => 'l',
        'ñ' | 'ń' | 'ň' | 'ņ' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ő' => 'o',
        'ŕ' | 'ř' => 'r',
        'ś' | 'š' | 'ş' | 'ș' | 'ß' => 's',
        'ť' | 'ţ' | 'ț' => 't',
        'ù'..='ü' | 'ū' | 'ů' | 'ű' | 'ų' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        other => other,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_break_where_the_longer_line_is_shortest() {
        for (name, expected) in [
            ("Remote Seat Heating", "Remote Seat\nHeating"),
            ("Active Cruise Control with Stop & Go", "Active Cruise Control\nwith Stop & Go"),
            ("Steering-Wheel Heating", "Steering-Wheel\nHeating"),
            ("Fernlichtassistent", "Fernlichtassistent"),
            ("Sounds ", "Sounds "),
            ("", ""),
        ] {
            assert_eq!(two_lines(name), expected);
        }
    }

    #[test]
    fn letters_are_compared_without_case_and_accents() {
        assert_eq!(fold("Für ÉLAN"), "fur elan");
        assert_eq!(fold("fu\u{308}r"), "fur");
    }
}
