use entitlement::{CategoryId, Declaration, Driving, FeatureId, OrderId};

use super::{catalogue, contracts, driving, order, privacy, welcome};
use crate::model::{Fetch, MotionView, Place};
use crate::standing::grant_of;
use crate::{ContractEvent, Effect, Model, RowAction, Screen, WelcomeEvent};

/// Pages in the history; more is a loop.
const STACK_MAX: usize = 8;
const SEARCH_CHARS_MAX: usize = 64;
const COLUMNS_MAX: usize = 8;

pub(super) fn section_opened(model: &mut Model, screen: Screen) -> Vec<Effect> {
    if model.motion.view == MotionView::Driving {
        return driving::section_opened(model, screen);
    }
    if !screen.is_section() {
        return Vec::new();
    }
    model.store.started_here = None;
    model.sheet = None;
    let kept = model.stack.iter().find(|place| place.screen == screen).cloned();
    model.stack = vec![kept.unwrap_or_else(|| Place::at(screen))];
    order::left(model)
}

pub(super) fn back(model: &mut Model) -> Vec<Effect> {
    if model.motion.view == MotionView::Driving {
        return driving::back(model);
    }
    if search_possible(model) && model.store.search.is_some() && model.place().screen == Screen::Store {
        model.store.search = None;
        return Vec::new();
    }
    if model.place().screen == Screen::Welcome {
        return match model.welcome.step.previous() {
            Some(_) => welcome::event(model, WelcomeEvent::Returned),
            None => welcome::put_off(model),
        };
    }
    leave(model)
}

/// Leaves the page on screen.
pub(super) fn leave(model: &mut Model) -> Vec<Effect> {
    if model.stack.len() > 1 {
        model.stack.pop();
    } else if model.place().screen != Screen::Store {
        model.stack = vec![Place::at(Screen::Store)];
    }
    order::left(model)
}

pub(super) fn focus_moved(model: &mut Model, key: String) -> Vec<Effect> {
    if let Some(place) = model.stack.last_mut() {
        place.focus = Some(key);
    }
    Vec::new()
}

pub(super) fn push(model: &mut Model, place: Place) {
    if model.stack.len() >= STACK_MAX {
        model.stack.remove(1);
    }
    model.stack.push(place);
}

pub(super) fn feature_opened(model: &mut Model, feature: FeatureId) -> Vec<Effect> {
    let place = model.place();
    if model.motion.view == MotionView::Driving || (place.screen == Screen::Feature && place.feature.as_ref() == Some(&feature)) {
        return Vec::new();
    }
    model.store.started_here = None;
    push(model, Place { feature: Some(feature), ..Place::at(Screen::Feature) });
    order::left(model)
}

pub(super) fn store_retry(model: &mut Model) -> Vec<Effect> {
    if model.shop.catalogue.is_some() {
        // Something is there, only not under this filter or for these letters.
        match model.store.search.as_mut() {
            Some(search) => search.clear(),
            None => model.store.category = None,
        }
        return Vec::new();
    }
    match model.shop.fetch {
        Fetch::Running => Vec::new(),
        Fetch::Idle | Fetch::Failed(_) => catalogue::fetch(model),
    }
}

pub(super) fn category_chosen(model: &mut Model, category: Option<CategoryId>) -> Vec<Effect> {
    let known = |category: &CategoryId| {
        model.shop.catalogue.as_ref().is_some_and(|catalogue| catalogue.shared.categories.iter().any(|entry| entry.id == *category))
    };
    if model.motion.view == MotionView::Full && category.as_ref().is_none_or(known) {
        model.store.category = category;
        model.store.started_here = None;
    }
    Vec::new()
}

/// Free text needs eyes and hands: only while parked, or while nothing is known yet.
pub(crate) fn search_possible(model: &Model) -> bool {
    model.motion.view == MotionView::Full && matches!(model.motion.driving, None | Some(Driving::Parked))
}

pub(super) fn search_opened(model: &mut Model) -> Vec<Effect> {
    if search_possible(model) && model.store.search.is_none() {
        model.store.search = Some(String::new());
    }
    Vec::new()
}

pub(super) fn search_edited(model: &mut Model, text: &str) -> Vec<Effect> {
    let possible = search_possible(model);
    if let Some(search) = model.store.search.as_mut().filter(|_| possible) {
        *search = text.chars().take(SEARCH_CHARS_MAX).collect();
    }
    Vec::new()
}

pub(super) fn search_closed(model: &mut Model) -> Vec<Effect> {
    model.store.search = None;
    Vec::new()
}

pub(super) fn columns_wanted(model: &mut Model, columns: usize) -> Vec<Effect> {
    model.store.columns = columns.clamp(1, COLUMNS_MAX);
    Vec::new()
}

pub(super) fn row_acted(model: &mut Model, feature: FeatureId, action: RowAction) -> Vec<Effect> {
    if model.motion.view == MotionView::Driving {
        return Vec::new();
    }
    match action {
        RowAction::Privacy => match model.paused_by(&feature) {
            Some(purpose) => privacy::event(model, crate::PrivacyEvent::PurposeShown(purpose)),
            None => Vec::new(),
        },
        RowAction::Contract => match contract_of(model, &feature) {
            Some(order) => contracts::event(model, ContractEvent::Opened(order)),
            None => feature_opened(model, feature),
        },
        RowAction::Withdraw | RowAction::Cancel => {
            let wanted = if action == RowAction::Withdraw { Declaration::Withdraw } else { Declaration::Cancel };
            let found = model.declarable(&feature).filter(|(_, declaration)| *declaration == wanted);
            let Some(order) = found.map(|(contract, _)| contract.order.clone()) else { return Vec::new() };
            contracts::declare_opened(model, order, wanted)
        }
        RowAction::Details | RowAction::Extend | RowAction::Again => feature_opened(model, feature),
        RowAction::Receipt => {
            let grant = model.status(&feature).and_then(|status| grant_of(&status.state));
            let Some(order) = grant.and_then(|grant| grant.order.clone()) else { return Vec::new() };
            push(model, Place { order: Some(order.clone()), feature: Some(feature), ..Place::at(Screen::Done) });
            vec![Effect::FetchOrder { order }]
        }
    }
}

/// The contract that a row of My features is about: the one that lets it work, else the newest one.
fn contract_of(model: &Model, feature: &FeatureId) -> Option<OrderId> {
    let granted = model.status(feature).and_then(|status| grant_of(&status.state)).and_then(|grant| grant.order.clone());
    let told = model.contracts_told()?;
    let newest = || told.contracts.iter().rev().find(|contract| contract.feature == *feature).map(|contract| contract.order.clone());
    granted.filter(|order| model.contract(order).is_some()).or_else(newest)
}
