use std::sync::Arc;

use entitlement::Catalogue;
use jiff::Timestamp;

use crate::model::{Fetch, Toast};
use crate::update::settings::show;
use crate::view::Tone;
use crate::{CacheItem, Effect, FetchFailure, MessageId, Model, Text};

pub(super) fn cache_read(model: &mut Model, catalogue: Option<(Arc<Catalogue>, Timestamp)>) {
    if let Some((catalogue, as_of)) = catalogue {
        model.shop.catalogue = Some(catalogue);
        model.shop.as_of = Some(as_of);
    }
}

pub(super) fn cache_damaged(model: &mut Model, item: CacheItem) -> Vec<Effect> {
    match item {
        // Told once it has been mended; until then the store loads, or says that it cannot.
        CacheItem::Catalogue => {
            model.shop.was_damaged = true;
            Vec::new()
        }
        // The daemon tells it anew, and nothing of it was shown.
        CacheItem::Snapshot => Vec::new(),
        CacheItem::Settings => show(model, Toast { tone: Tone::Attention, icon: "warning", text: Text::of(MessageId::StateSetAside) }),
    }
}

pub(super) fn fetch(model: &mut Model) -> Vec<Effect> {
    if model.shop.fetch == Fetch::Running {
        return Vec::new();
    }
    model.shop.fetch = Fetch::Running;
    vec![Effect::FetchCatalogue]
}

pub(super) fn arrived(model: &mut Model, catalogue: Arc<Catalogue>, received: Timestamp) -> Vec<Effect> {
    let older = model.shop.catalogue.as_ref().is_some_and(|known| known.version > catalogue.version);
    if older {
        // A replay of an old store, or a storefront behind its own cache: what is known stays.
        return unchanged(model, received);
    }
    model.shop.catalogue = Some(catalogue);
    let known = |category: &entitlement::CategoryId, model: &Model| {
        model.shop.catalogue.as_ref().is_some_and(|catalogue| catalogue.shared.categories.iter().any(|entry| entry.id == *category))
    };
    if model.store.category.as_ref().is_some_and(|category| !known(category, model)) {
        model.store.category = None;
    }
    unchanged(model, received)
}

pub(super) fn unchanged(model: &mut Model, received: Timestamp) -> Vec<Effect> {
    model.shop.fetch = Fetch::Idle;
    model.system_time = received;
    model.shop.as_of = Some(model.now());
    if std::mem::take(&mut model.shop.was_damaged) {
        return show(model, Toast { tone: Tone::Info, icon: "info", text: Text::of(MessageId::CatalogueFetchedAgain) });
    }
    Vec::new()
}

pub(super) fn failed(model: &mut Model, failure: FetchFailure) -> Vec<Effect> {
    model.shop.fetch = Fetch::Failed(failure);
    Vec::new()
}
