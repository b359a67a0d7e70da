use entitlement::{GrantKind, State};

use super::fixture::*;
use crate::*;

#[test]
fn the_store_shows_what_can_be_had_then_owned_then_update_then_not_in_this_car() {
    let journey = Journey::at_the_store();
    assert_eq!(journey.store().featured.unwrap().key.as_str(), "high-beam");
    assert_eq!(journey.keys(), ["recorder", "seat-heat", "wheel-heat", "sounds", "suspension"]);
}

#[test]
fn the_featured_one_is_the_first_that_can_be_tried() {
    let mut journey = Journey::at_the_store();
    journey.tell_state("high-beam", active("high-beam", GrantKind::Trial, "o1"));
    assert_eq!(journey.store().featured.unwrap().key.as_str(), "recorder");
    journey.tell_state("recorder", active("recorder", GrantKind::Trial, "o2"));
    assert_eq!(journey.store().featured, None, "seat heating has no trial");
}

#[test]
fn a_card_says_the_price_of_a_month_that_can_really_be_paid() {
    assert_eq!(format!("{:?}", Journey::at_the_store().card("recorder").state_text), "state-offered{price: short EUR 890 minor}");
}

#[test]
fn a_feature_sold_only_for_good_says_its_one_price() {
    assert_eq!(format!("{:?}", Journey::at_the_store().card("seat-heat").state_text), "state-offered-once{price: short EUR 19900 minor}");
}

#[test]
fn what_the_car_cannot_have_says_why() {
    let journey = Journey::at_the_store();
    let (suspension, sounds) = (journey.card("suspension"), journey.card("sounds"));
    assert_eq!((suspension.state, suspension.available), (StateKind::Blocked, false));
    assert_eq!(suspension.state_text, Text::of(MessageId::StateNotInThisCar));
    assert_eq!((sounds.state, sounds.available), (StateKind::Update, true));
}

#[test]
fn the_count_tells_what_is_for_this_car() {
    assert_eq!(format!("{:?}", Journey::at_the_store().store().count), "store-count{available: 4, total: 6}");
}

#[test]
fn a_category_filters_and_all_shows_everything_again() {
    let mut journey = Journey::at_the_store();
    journey.send(Event::CategoryChosen(Some(id("comfort"))));
    assert_eq!(journey.keys(), ["seat-heat", "wheel-heat", "sounds"]);
    assert_eq!(journey.store().featured, None);
    journey.send(Event::CategoryChosen(None));
    assert_eq!(journey.cards().len() + 1, 6);
}

#[test]
fn an_unknown_category_changes_nothing() {
    let mut journey = Journey::at_the_store();
    journey.send(Event::CategoryChosen(Some(id("nowhere"))));
    assert!(journey.store().categories[0].selected);
}

#[test]
fn a_category_that_is_no_longer_sold_falls_back_to_all() {
    let mut journey = Journey::at_the_store();
    journey.send(Event::CategoryChosen(Some(id("comfort"))));
    let mut next = (*catalogue()).clone();
    next.shared.categories.retain(|category| category.id.as_str() != "comfort");
    journey.send(Event::Storefront(StorefrontEvent::CatalogueArrived { catalogue: next.into(), received: now() }));
    assert!(journey.store().categories[0].selected);
}

#[test]
fn the_search_finds_without_case_and_accents_in_every_category() {
    let mut journey = Journey::at_the_store();
    journey.send(Event::LanguageChosen(Language::German));
    journey.send(Event::CategoryChosen(Some(id("light"))));
    journey.send(Event::SearchOpened);
    journey.send(Event::SearchEdited("FUR spater".to_owned()));
    assert_eq!(journey.keys(), ["seat-heat"]);
    assert_eq!(journey.store().featured, None);
}

#[test]
fn what_a_search_finds_is_in_the_order_of_its_names_within_what_can_be_had() {
    let mut journey = Journey::at_the_store();
    assert_eq!(journey.keys(), ["recorder", "seat-heat", "wheel-heat", "sounds", "suspension"], "the carmaker's order");
    journey.send(Event::SearchOpened);
    assert_eq!(journey.keys(), ["recorder", "high-beam", "seat-heat", "wheel-heat", "sounds", "suspension"]);
}

#[test]
fn large_letters_leave_no_tile_beside_the_cards_and_what_fits_best_is_the_first_card() {
    let mut journey = Journey::at_the_store();
    journey.send(Event::AidChosen { aid: Aid::LargeText, on: true });
    assert_eq!((journey.store().featured, journey.keys()[0].as_str()), (None, "high-beam"));
    journey.send(Event::AidChosen { aid: Aid::LargeText, on: false });
    assert_eq!(journey.store().featured.unwrap().key.as_str(), "high-beam");
}

#[test]
fn a_search_without_a_hit_says_so_and_clears() {
    let mut journey = Journey::at_the_store();
    journey.send(Event::SearchOpened);
    journey.send(Event::SearchEdited("zebra".to_owned()));
    let store = journey.store();
    assert_eq!((store.mode, store.problem.unwrap().action), (StoreMode::Empty, Text::of(MessageId::StoreEmptySearchAction)));
    journey.send(Event::StoreRetryRequested);
    assert_eq!((journey.store().mode, journey.store().search_text), (StoreMode::Ready, String::new()));
}

#[test]
fn letters_without_an_open_search_are_dropped() {
    let mut journey = Journey::at_the_store();
    journey.send(Event::SearchEdited("zebra".to_owned()));
    assert_eq!(journey.store().mode, StoreMode::Ready);
}

#[test]
fn rows_hold_as_many_cards_as_the_screen_wants() {
    let mut journey = Journey::at_the_store();
    journey.send(Event::ColumnsWanted(2));
    assert_eq!(journey.store().rows.iter().map(|row| row.cards.len()).collect::<Vec<_>>(), [2, 2, 1]);
    journey.send(Event::ColumnsWanted(0));
    assert_eq!(journey.store().columns, 1);
}

#[test]
fn each_state_of_the_daemon_has_its_words_on_the_card() {
    let mut journey = Journey::at_the_store();
    for (state, kind, words) in [
        (State::TrialPending { order: id("o1") }, StateKind::Pending, "state-trial-pending"),
        (State::OrderPending { order: id("o1") }, StateKind::Pending, "state-order-pending"),
        (State::Installing { grant: grant("recorder", GrantKind::Trial, "o1") }, StateKind::Pending, "state-installing"),
        (active("recorder", GrantKind::Trial, "o1"), StateKind::Trial, "state-trial{days: 12}"),
        (active("recorder", GrantKind::Term(entitlement::Term::OneYear), "o1"), StateKind::Active, "state-active-to{date: 2027-11-14}"),
        (active("recorder", GrantKind::Unlimited, "o1"), StateKind::Unlimited, "state-unlimited"),
        (State::Ended { grant: grant("recorder", GrantKind::Trial, "o1") }, StateKind::Ended, "ended"),
        (
            State::Revoked { grant: grant("recorder", GrantKind::Trial, "o1"), reason: entitlement::EndReason::NotPaid },
            StateKind::Ended,
            "state-revoked{reason: reason-revoked-payment}",
        ),
        (
            State::Failed { reason: entitlement::FailReason::DoesNotComeUp { grant: grant("recorder", GrantKind::Trial, "o1") } },
            StateKind::Failed,
            "state-failed",
        ),
    ] {
        journey.tell_state("recorder", state);
        let card = journey.card("recorder");
        assert_eq!((card.state, format!("{:?}", card.state_text).as_str()), (kind, words));
    }
}
