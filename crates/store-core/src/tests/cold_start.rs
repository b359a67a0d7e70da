use entitlement::GrantKind;

use super::fixture::*;
use crate::*;

fn from_cache() -> Journey {
    let mut journey = Journey::new();
    let mut cached = snapshot(9);
    cached.features[3].state = active("high-beam", GrantKind::Unlimited, "o1");
    journey.send(Event::CacheRead {
        catalogue: Some((catalogue(), at("2026-11-13T08:00:00Z"))),
        snapshot: Some((Box::new(cached), at("2026-11-13T08:00:00Z"))),
    });
    journey
}

#[test]
fn the_store_from_the_cache_is_complete_at_once() {
    let store = from_cache().store();
    assert_eq!(store.mode, StoreMode::Ready);
    assert!(store.featured.is_some() && !store.rows.is_empty());
}

#[test]
fn nothing_from_the_cache_is_shown_as_active() {
    let journey = from_cache();
    for card in journey.cards() {
        assert!(!matches!(card.state, StateKind::Active | StateKind::Unlimited | StateKind::Trial | StateKind::Included), "{card:?}");
    }
    let mut journey = journey;
    journey.send(Event::SectionOpened(Screen::MyFeatures));
    for row in journey.my_features().rows {
        assert_eq!((row.state, row.time_left), (StateKind::Offered, Text::Empty));
    }
}

#[test]
fn nothing_from_the_cache_can_be_started() {
    let mut journey = from_cache();
    let featured = journey.store().featured.unwrap();
    assert!(!featured.button_enabled);
    assert_eq!(featured.promise, Text::of(MessageId::OrderNeedsService));
    assert_eq!(journey.try_feature("recorder", "r1"), []);
}

#[test]
fn the_first_snapshot_confirms_what_was_in_the_cache() {
    let mut journey = from_cache();
    journey.daemon(DaemonEvent::Appeared);
    journey.tell_state("high-beam", active("high-beam", GrantKind::Unlimited, "o1"));
    assert_eq!(journey.card("high-beam").state, StateKind::Unlimited);
}

#[test]
fn the_cache_never_replaces_what_the_daemon_said() {
    let mut journey = Journey::at_the_store();
    let mut old = snapshot(0);
    old.features.clear();
    journey.send(Event::CacheRead { catalogue: None, snapshot: Some((Box::new(old), now())) });
    assert_eq!(journey.card("wheel-heat").state, StateKind::Included);
}

#[test]
fn without_a_cache_the_store_loads_and_then_shows() {
    let mut journey = Journey::new();
    journey.send(Event::CacheRead { catalogue: None, snapshot: None });
    assert_eq!(asks(&journey.send(Event::Started)), [&Effect::FetchCatalogue]);
    assert_eq!(journey.store().mode, StoreMode::Loading);
    journey.send(Event::Storefront(StorefrontEvent::CatalogueArrived { catalogue: catalogue(), received: now() }));
    assert_eq!(journey.store().mode, StoreMode::Ready);
}

#[test]
fn without_a_cache_and_without_network_the_store_says_so_and_can_be_tried_again() {
    let mut journey = Journey::new();
    journey.send(Event::Started);
    journey.send(Event::Storefront(StorefrontEvent::CatalogueFailed(FetchFailure::Unreachable)));
    let store = journey.store();
    assert_eq!((store.mode, store.problem.unwrap().action), (StoreMode::Failed, Text::Retry));
    assert_eq!(journey.send(Event::StoreRetryRequested), [Effect::FetchCatalogue]);
    assert_eq!(journey.send(Event::StoreRetryRequested), [], "one request is enough");
}

#[test]
fn a_damaged_catalogue_is_fetched_again_and_the_driver_is_told() {
    let mut journey = Journey::new();
    journey.send(Event::CacheDamaged(CacheItem::Catalogue));
    journey.send(Event::CacheRead { catalogue: None, snapshot: None });
    journey.send(Event::Started);
    journey.send(Event::Storefront(StorefrontEvent::CatalogueArrived { catalogue: catalogue(), received: now() }));
    assert_eq!(journey.view().status.toast.unwrap().text, Text::of(MessageId::CatalogueFetchedAgain));
}

#[test]
fn damaged_settings_are_told() {
    let mut journey = Journey::new();
    journey.send(Event::CacheDamaged(CacheItem::Settings));
    assert_eq!(journey.view().status.toast.unwrap().text, Text::of(MessageId::StateSetAside));
}

#[test]
fn an_older_catalogue_does_not_replace_a_newer_one() {
    let mut journey = Journey::at_the_store();
    let mut old = (*catalogue()).clone();
    old.version = 6;
    old.features.clear();
    journey.send(Event::Storefront(StorefrontEvent::CatalogueArrived { catalogue: old.into(), received: now() }));
    assert_eq!(journey.store().mode, StoreMode::Ready);
}

#[test]
fn prices_carry_their_age_while_offline() {
    let mut journey = from_cache();
    journey.send(Event::Storefront(StorefrontEvent::CatalogueFailed(FetchFailure::Unreachable)));
    let banner = journey.view().status.banner.unwrap();
    assert_eq!(format!("{:?}", banner.text), "store-as-of-date{date: 2026-11-13, time: 09:00:00}");
    assert_eq!(journey.send(Event::BannerActed), [Effect::FetchCatalogue]);
}
