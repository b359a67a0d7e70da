//! From what the driver did to events. No logic: a key becomes an id, a tap becomes an event.

mod contracts;
mod handover;
mod owner;

use std::rc::{Rc, Weak};

use entitlement::{Id, RequestId, SellerDocument, Term};
use slint::Global as _;
use store_core::{
    Aid, Consent, Event, FeatureAction, Language, OwnedFilter, PrivacyEvent, PrivateChoice, RowAction, Screen, SharingWish, SheetEvent,
};

use super::{App as Window, Car, Done, Feature, Languages, MyFeatures, Nav, Order, Privacy, Receipts, Service, Sheet, Status, Store, car};
use crate::app::App;

/// Connects every callback of the screens.
pub(crate) fn connect(window: &Window, app: &Rc<App>) {
    let to = To(Rc::downgrade(app));
    navigation(window, &to);
    store(window, &to);
    feature(window, &to);
    order(window, &to);
    privacy(window, &to);
    sheet(window, &to);
    contracts::connect(window, &to);
    owner::connect(window, &to);
    handover::connect(window, &to);
    others(window, &to);
    let sender = to.clone();
    super::Input::get(window).on_nudged(move |nudge| sender.with(|app| crate::knob::nudged(app, nudge)));
}

#[derive(Clone)]
struct To(Weak<App>);

impl To {
    fn with(&self, act: impl FnOnce(&Rc<App>)) {
        if let Some(app) = self.0.upgrade() {
            act(&app);
        }
    }

    fn send(&self, event: Event) {
        self.with(|app| app.dispatch(event));
    }

    /// Something about what has this key.
    fn of<K>(&self, key: &str, event: impl FnOnce(Id<K>) -> Event) {
        self.with(|app| app.dispatch_key(key, event));
    }

    /// Something about what has this key, that is asked of the daemon.
    fn asked_of<K>(&self, key: &str, event: impl FnOnce(Id<K>, RequestId) -> Event) {
        if let Some(request) = request() {
            self.of(key, |id| event(id, request));
        }
    }

    fn privacy_of<K>(&self, key: &str, event: impl FnOnce(Id<K>) -> PrivacyEvent) {
        self.with(|app| app.dispatch_key(key, |id| Event::Privacy(event(id))));
    }

    /// Something that is asked of the daemon.
    fn asked(&self, event: impl FnOnce(RequestId) -> Event) {
        if let Some(request) = request() {
            self.send(event(request));
        }
    }

    fn privacy_asked(&self, event: impl FnOnce(RequestId) -> PrivacyEvent) {
        self.asked(|request| Event::Privacy(event(request)));
    }

    /// A callback that always means the same event.
    fn always(&self, event: Event) -> impl FnMut() + 'static {
        let to = self.clone();
        move || to.send(event.clone())
    }
}

/// A fresh one for each tap.
fn request() -> Option<RequestId> {
    // A UUID is made of what an id may hold.
    RequestId::parse(&uuid::Uuid::new_v4().to_string()).ok()
}

fn start_trial(to: &To, key: &str) {
    let Some(request) = request() else { return };
    to.with(|app| app.dispatch_key(key, |feature| Event::TrialRequested { feature, request }));
}

fn navigation(window: &Window, to: &To) {
    let nav = Nav::get(window);
    let sender = to.clone();
    nav.on_open(move |screen| {
        sender.send(Event::SectionOpened(match screen {
            super::Screen::Store => Screen::Store,
            super::Screen::Feature => Screen::Feature,
            super::Screen::Order => Screen::Order,
            super::Screen::Done => Screen::Done,
            super::Screen::MyFeatures => Screen::MyFeatures,
            super::Screen::Privacy => Screen::Privacy,
            super::Screen::Service => Screen::Service,
            super::Screen::Receipts => Screen::Receipts,
            super::Screen::Car => Screen::Car,
            // These are opened by what they are about, not by name.
            _ => return,
        }));
    });
    nav.on_back(to.always(Event::BackRequested));
    Status::get(window).on_banner_action(to.always(Event::BannerActed));
}

fn store(window: &Window, to: &To) {
    let page = Store::get(window);
    let sender = to.clone();
    page.on_open_feature(move |key| {
        sender.with(|app| {
            app.dispatch(Event::FocusMoved(key.to_string()));
            app.dispatch_key(&key, Event::FeatureOpened);
        });
    });
    let sender = to.clone();
    page.on_start_featured(move |key| start_trial(&sender, &key));
    let sender = to.clone();
    page.on_choose_category(move |key| match key.as_str() {
        "" => sender.send(Event::CategoryChosen(None)),
        key => sender.with(|app| app.dispatch_key(key, |category| Event::CategoryChosen(Some(category)))),
    });
    page.on_open_search(to.always(Event::SearchOpened));
    page.on_close_search(to.always(Event::SearchClosed));
    let sender = to.clone();
    page.on_search(move |text| sender.send(Event::SearchEdited(text.to_string())));
    page.on_retry(to.always(Event::StoreRetryRequested));
    let sender = to.clone();
    page.on_save_for_later(move |key| sender.with(|app| app.dispatch_key(&key, Event::SavedForLater)));
    let sender = to.clone();
    page.on_card_shown(move |key| sender.with(|app| app.card_shown(key)));
    let sender = to.clone();
    page.on_columns_wanted(move |columns| sender.send(Event::ColumnsWanted(usize::try_from(columns).unwrap_or(1))));
}

fn feature(window: &Window, to: &To) {
    let page = Feature::get(window);
    let (sender, weak) = (to.clone(), slint::ComponentHandle::as_weak(window));
    page.on_start(move |action| {
        let Some(window) = weak.upgrade() else { return };
        if action == FeatureAction::Trial.key() {
            start_trial(&sender, &Feature::get(&window).get_key());
        }
    });
    let sender = to.clone();
    page.on_choose_term(move |term| match Term::parse(&term) {
        Ok(chosen) => {
            sender.send(Event::FocusMoved(term.to_string()));
            sender.send(Event::TermChosen(chosen));
        }
        Err(error) => tracing::error!(%term, %error, "the screen named a term that is not sold"),
    });
    page.on_retry(to.always(Event::StoreRetryRequested));
    let sender = to.clone();
    page.on_show_privacy(move |key| sender.privacy_of(&key, PrivacyEvent::PurposeShown));
}

fn privacy(window: &Window, to: &To) {
    let page = Privacy::get(window);
    let sender = to.clone();
    page.on_tap_row(move |key| {
        sender.send(Event::FocusMoved(key.to_string()));
        sender.privacy_of(&key, |purpose| PrivacyEvent::RowTapped(Some(purpose)));
    });
    page.on_tap_master(to.always(Event::Privacy(PrivacyEvent::RowTapped(None))));
    let sender = to.clone();
    page.on_share(move |key, on| share(&sender, &key, on));
    let sender = to.clone();
    page.on_share_nothing(move |on| {
        let choice = if on { PrivateChoice::UntilChanged } else { PrivateChoice::Off };
        sender.privacy_asked(|request| PrivacyEvent::PrivateRequested { choice, request });
    });
    let sender = to.clone();
    page.on_choose_mode(move |key| {
        let Some(choice) = PrivateChoice::of_key(&key) else { return };
        sender.privacy_asked(|request| PrivacyEvent::PrivateRequested { choice, request });
    });
    let sender = to.clone();
    page.on_show_sent(move |key| sender.privacy_of(&key, PrivacyEvent::SentOpened));
    let sender = to.clone();
    page.on_open_service(move |key| sender.privacy_of(&key, PrivacyEvent::ServiceOpened));
    let sender = to.clone();
    page.on_start_anew(move || sender.privacy_asked(|request| PrivacyEvent::StartAnewRequested { request }));
    page.on_open_receipts(to.always(Event::Privacy(PrivacyEvent::ReceiptsOpened)));
    page.on_open_export(to.always(Event::Privacy(PrivacyEvent::ExportOpened)));
    page.on_open_erase(to.always(Event::Privacy(PrivacyEvent::EraseOpened)));

    let page = Service::get(window);
    let sender = to.clone();
    page.on_share(move |key, on| share(&sender, &key, on));
    let sender = to.clone();
    page.on_show_sent(move |key| sender.privacy_of(&key, PrivacyEvent::SentOpened));

    let page = Receipts::get(window);
    let sender = to.clone();
    page.on_open(move |key| sender.privacy_of(&key, PrivacyEvent::ReceiptOpened));
    page.on_load_more(to.always(Event::Privacy(PrivacyEvent::MoreReceiptsRequested)));
}

fn share(to: &To, key: &str, on: bool) {
    let wish = if on { SharingWish::On } else { SharingWish::Off };
    let Some(request) = request() else { return };
    to.privacy_of(key, |purpose| PrivacyEvent::SharingRequested { purpose, wish, request });
}

fn sheet(window: &Window, to: &To) {
    let sheet = Sheet::get(window);
    sheet.on_close(to.always(Event::Sheet(SheetEvent::Closed)));
    let sender = to.clone();
    sheet.on_choose_folder(move |path| sender.asked(|request| Event::Sheet(SheetEvent::FolderChosen { path: path.to_string(), request })));
    sheet.on_choose_other(to.always(Event::Sheet(SheetEvent::OtherFolderRequested)));
    let sender = to.clone();
    sheet.on_go_on(move || sender.asked(|request| Event::Sheet(SheetEvent::Resumed { request })));
    let sender = to.clone();
    sheet.on_hold(move |held| match held {
        true => sender.privacy_asked(|request| PrivacyEvent::EraseHoldBegan { request }),
        false => sender.send(Event::Privacy(PrivacyEvent::EraseHoldEnded)),
    });
    sheet.on_ask_again(to.always(Event::Privacy(PrivacyEvent::EraseStepRequested)));
    let sender = to.clone();
    sheet.on_confirm(move || sender.asked(|request| Event::Sheet(SheetEvent::Confirmed { request })));
}

fn order(window: &Window, to: &To) {
    let page = Order::get(window);
    let sender = to.clone();
    page.on_consent_requested(move |given| {
        sender.send(Event::ConsentChanged(if given { Consent::Given } else { Consent::Withheld }));
    });
    let sender = to.clone();
    page.on_confirm(move || {
        if let Some(request) = request() {
            sender.send(Event::OrderConfirmed { request });
        }
    });
    let sender = to.clone();
    page.on_open_document(move |key| {
        if let Some(document) = SellerDocument::ALL.into_iter().find(|document| document.as_str() == key.as_str()) {
            sender.send(Event::DocumentOpened(document));
        }
    });
    page.on_close_document(to.always(Event::DocumentClosed));
    page.on_change(to.always(Event::OrderChangeRequested));
    page.on_retry(to.always(Event::OrderRetryRequested));
    let done = Done::get(window);
    done.on_open_my_features(to.always(Event::SectionOpened(Screen::MyFeatures)));
    done.on_open_store(to.always(Event::SectionOpened(Screen::Store)));
}

fn others(window: &Window, to: &To) {
    let page = MyFeatures::get(window);
    let sender = to.clone();
    page.on_choose_filter(move |key| {
        let chosen = [OwnedFilter::Running, OwnedFilter::Ended].into_iter().find(|filter| filter.key() == key.as_str());
        if let Some(filter) = chosen {
            sender.send(Event::OwnedFilterChosen(filter));
        }
    });
    let sender = to.clone();
    page.on_act(move |feature, action| {
        let Some(action) = RowAction::of_key(&action) else { return };
        sender.with(|app| {
            app.dispatch(Event::FocusMoved(feature.to_string()));
            app.dispatch_key(&feature, |feature| Event::RowActed(feature, action));
        });
    });
    page.on_open_store(to.always(Event::SectionOpened(Screen::Store)));

    let page = Car::get(window);
    page.on_open_languages(to.always(Event::LanguagesOpened));
    let page = Languages::get(window);
    let sender = to.clone();
    page.on_choose(move |key| {
        if let Some(language) = Language::of_tag(&key) {
            sender.send(Event::LanguageChosen(language));
        }
    });
    let page = Car::get(window);
    let sender = to.clone();
    let chooser = to.clone();
    page.on_choose_aid(move |aid, on| {
        let aid = match aid {
            super::Aid::HighContrast => Aid::HighContrast,
            super::Aid::LargeText => Aid::LargeText,
            super::Aid::LessMotion => Aid::LessMotion,
        };
        chooser.send(Event::AidChosen { aid, on });
    });
    page.on_choose_appearance(move |chosen| sender.send(Event::AppearanceChosen(car::appearance(chosen))));
}
