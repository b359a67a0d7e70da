//! From view models to the adapters of the screens, one to one.

pub(crate) mod callbacks;
mod car;
mod contract;
mod contract_receipts;
mod declare;
mod done;
mod driving;
mod driving_privacy;
mod fade;
mod feature;
mod handover;
mod keyboard;
mod keypad;
mod messages;
mod my_features;
mod order;
mod passport;
mod payment;
mod phone;
mod privacy;
mod profile_edit;
mod profile_pin;
mod profiles;
mod receipts;
mod service;
mod sheet;
mod status;
mod store;
mod voucher;
mod welcome;

mod generated {
    #![allow(missing_docs, unreachable_pub, clippy::all, clippy::unwrap_used, clippy::panic, clippy::todo, clippy::let_underscore_must_use)]
    slint::include_modules!();
}

use std::cell::RefCell;
use std::rc::Rc;

use entitlement::Digest;
use fluent_bundle::{FluentArgs, FluentValue};
use slint::{ComponentHandle as _, Global as _, Image, Model as _, SharedString};
use store_core::{Language, PageView, Text, ViewModel};

pub use generated::*;

use crate::cli::Size;
use crate::i18n::I18n;
use crate::pictures::Wanted;

/// What turns values into what can be seen.
pub(crate) struct Paint<'a> {
    pub(crate) i18n: &'a I18n,
    /// A picture that is on screen: asked for if it is not there.
    pub(crate) pictures: &'a dyn Fn(Wanted) -> Image,
    pub(crate) night: bool,
}

impl Paint<'_> {
    fn say(&self, text: &Text) -> SharedString {
        self.i18n.say(text).into()
    }

    fn image(&self, digest: Option<Digest>) -> Image {
        digest.map(|digest| (self.pictures)(Wanted { digest, ground: None })).unwrap_or_default()
    }
}

/// The models behind the screens; they live as long as the window.
pub(crate) struct Screens {
    store: store::Rows,
    my_features: my_features::Rows,
    privacy: privacy::Rows,
}

impl Screens {
    pub(crate) fn new(window: &App) -> Self {
        Self { store: store::Rows::new(window), my_features: my_features::Rows::new(window), privacy: privacy::Rows::new(window) }
    }

    /// Brings everything up to date.
    pub(crate) fn show(&mut self, window: &App, view: &ViewModel, paint: &Paint<'_>) {
        let theme = Theme::get(window);
        if theme.get_night() != paint.night {
            fade::begin(window, view.status.driving);
        }
        theme.set_night(paint.night);
        theme.set_high_contrast(view.nav.aids.contains(&store_core::Aid::HighContrast));
        theme.set_large_text(view.nav.aids.contains(&store_core::Aid::LargeText));
        theme.set_reduce_motion(view.nav.aids.contains(&store_core::Aid::LessMotion));
        status::show(window, &view.status, paint);
        // The data of a page before the page: no frame with the data of another one.
        match &view.page {
            PageView::Store(page) => self.store.show(window, page, paint),
            PageView::Feature(page) => feature::show(window, page, paint),
            PageView::Order(page) => order::show(window, page, paint),
            PageView::Done(page) => done::show(window, page, paint),
            PageView::MyFeatures(page) => self.my_features.show(window, page, paint),
            PageView::Privacy(page) => self.privacy.show(window, page, paint),
            PageView::Service(page) => service::show(window, page, paint),
            PageView::Receipts(page) => receipts::show(window, page, paint),
            PageView::DrivingPrivacy(page) => driving_privacy::show(window, page, paint),
            PageView::Car(page) => car::show(window, page, paint),
            PageView::Languages(choices) => car::show_languages(window, choices, paint),
            PageView::Driving(page) => driving::show(window, page, paint),
            PageView::Contract(page) => contract::show(window, page, paint),
            PageView::Declare(page) => declare::show(window, page, paint),
            PageView::ContractReceipts(page) => contract_receipts::show(window, page, paint),
            PageView::Messages(page) => messages::show(window, page, paint),
            PageView::Payment(page) => payment::show(window, page, paint),
            PageView::Phone(page) => phone::show(window, page, paint),
            PageView::Voucher(page) => voucher::show(window, page, paint),
            PageView::Profiles(page) => profiles::show(window, page, paint),
            PageView::ProfileEdit(page) => profile_edit::show(window, page, paint),
            PageView::ProfilePin(page) => profile_pin::show(window, page, paint),
            PageView::Handover(page) => handover::show(window, page, paint),
            PageView::Welcome(page) => welcome::show(window, page, paint),
            PageView::Passport(page) => passport::show(window, page, paint),
        }
        sheet::show(window, view.sheet.as_ref(), paint);
        let nav = Nav::get(window);
        nav.set_focus(view.nav.focus.as_deref().unwrap_or_default().into());
        nav.set_section(screen(view.nav.section));
        nav.set_screen(screen(view.nav.screen));
    }

    /// Shows a picture that has just come.
    pub(crate) fn picture_arrived(&mut self, window: &App, view: &ViewModel, digest: Digest, paint: &Paint<'_>) {
        match &view.page {
            PageView::Store(page) => self.store.picture_arrived(window, page, digest, paint),
            PageView::Feature(page) => feature::show(window, page, paint),
            PageView::Order(page) => order::show(window, page, paint),
            PageView::Done(page) => done::show(window, page, paint),
            PageView::Driving(page) => driving::show(window, page, paint),
            PageView::Contract(page) => contract::show(window, page, paint),
            PageView::Declare(page) => declare::show(window, page, paint),
            PageView::MyFeatures(_) | PageView::Car(_) | PageView::Handover(_) | PageView::Welcome(_) | PageView::Passport(_) => {}
            PageView::ContractReceipts(_) | PageView::Messages(_) | PageView::Payment(_) | PageView::Phone(_) => {}
            PageView::Voucher(_) | PageView::Profiles(_) | PageView::ProfileEdit(_) | PageView::ProfilePin(_) | PageView::Languages(_) => {}
            PageView::Privacy(_) | PageView::Service(_) | PageView::Receipts(_) | PageView::DrivingPrivacy(_) => {}
        }
    }

    /// Sets the pictures of the cards that came on screen.
    pub(crate) fn paint_cards(&mut self, came: Vec<SharedString>, pictures: &dyn Fn(Wanted) -> Image) {
        self.store.paint_cards(came, pictures);
    }
}

/// Answers the screens' questions for words.
pub(crate) fn words(window: &App, i18n: &Rc<RefCell<I18n>>) {
    let i18n = Rc::clone(i18n);
    Tr::get(window).on_lookup(move |_, id, _, arguments| {
        let mut named = FluentArgs::new();
        for argument in arguments.iter() {
            let value = if argument.numeric { FluentValue::from(argument.number) } else { FluentValue::from(argument.text.to_string()) };
            named.set(argument.name.to_string(), value);
        }
        i18n.borrow().lookup(&id, Some(&named)).into()
    });
}

/// Asks for every word anew.
pub(crate) fn language_changed(window: &App, language: Language) {
    let theme = Theme::get(window);
    theme.set_square_letters(matches!(language, Language::Japanese | Language::Chinese | Language::Korean));
    theme.set_joined_letters(language == Language::Arabic);
    theme.set_rtl(language.runs_right_to_left());
    let words = Tr::get(window);
    words.set_revision(words.get_revision() + 1);
}

/// Turns the screens around as they are, without another word: what tests hold against the original.
#[cfg(feature = "embedded")]
pub(crate) fn mirror(window: &App) {
    Theme::get(window).set_rtl(true);
}

/// Told before the first frame; later the window tells by itself.
pub(crate) fn window_sized(window: &App, size: Size) {
    let theme = Theme::get(window);
    #[allow(clippy::cast_precision_loss, reason = "at most a few thousand px")]
    let (width, height) = (size.width as f32, size.height as f32);
    theme.set_window_width(width / window.window().scale_factor());
    theme.set_window_height(height / window.window().scale_factor());
}

fn screen(screen: store_core::Screen) -> Screen {
    match screen {
        store_core::Screen::Store => Screen::Store,
        store_core::Screen::Feature => Screen::Feature,
        store_core::Screen::Order => Screen::Order,
        store_core::Screen::Done => Screen::Done,
        store_core::Screen::MyFeatures => Screen::MyFeatures,
        store_core::Screen::Privacy => Screen::Privacy,
        store_core::Screen::Service => Screen::Service,
        store_core::Screen::Receipts => Screen::Receipts,
        store_core::Screen::Car => Screen::Car,
        store_core::Screen::Contract => Screen::Contract,
        store_core::Screen::Declare => Screen::Declare,
        store_core::Screen::ContractReceipts => Screen::ContractReceipts,
        store_core::Screen::Messages => Screen::Messages,
        store_core::Screen::Payment => Screen::Payment,
        store_core::Screen::Phone => Screen::Phone,
        store_core::Screen::Voucher => Screen::Voucher,
        store_core::Screen::Profiles => Screen::Profiles,
        store_core::Screen::ProfileEdit => Screen::ProfileEdit,
        store_core::Screen::Languages => Screen::Languages,
        store_core::Screen::Handover => Screen::Handover,
        store_core::Screen::Welcome => Screen::Welcome,
        store_core::Screen::Passport => Screen::Passport,
        // The same page: who may, and the pad.
        store_core::Screen::ProfilePin | store_core::Screen::OwnerPin => Screen::ProfilePin,
    }
}

fn state_kind(kind: store_core::StateKind) -> StateKind {
    match kind {
        store_core::StateKind::Offered => StateKind::Offered,
        store_core::StateKind::Included => StateKind::Included,
        store_core::StateKind::Active => StateKind::Active,
        store_core::StateKind::Unlimited => StateKind::Unlimited,
        store_core::StateKind::Trial => StateKind::Trial,
        store_core::StateKind::Pending => StateKind::Pending,
        store_core::StateKind::Update => StateKind::Update,
        store_core::StateKind::Blocked => StateKind::Blocked,
        store_core::StateKind::Failed => StateKind::Failed,
        store_core::StateKind::Grace => StateKind::Grace,
        store_core::StateKind::Paused => StateKind::Paused,
        store_core::StateKind::Ended => StateKind::Ended,
    }
}

fn problem(view: Option<&store_core::ProblemView>, paint: &Paint<'_>) -> Problem {
    view.map_or_else(Problem::default, |view| Problem {
        present: true,
        title: paint.say(&view.title),
        text: paint.say(&view.text),
        action: paint.say(&view.action),
    })
}

fn action(view: Option<&store_core::ActionView>, paint: &Paint<'_>) -> Action {
    view.map_or_else(Action::default, |view| Action {
        key: view.key.into(),
        label: paint.say(&view.label),
        present: true,
        enabled: view.enabled,
    })
}

fn choice(view: &store_core::Choice, paint: &Paint<'_>) -> Choice {
    Choice { key: view.key.as_str().into(), label: paint.say(&view.label), selected: view.selected }
}

/// Puts `target` into a model that belongs to a screen, row by row.
fn refill<T: Clone + PartialEq + 'static, K: PartialEq>(
    current: slint::ModelRc<T>,
    target: &[T],
    key: impl Fn(&T) -> K,
    replace: impl FnOnce(slint::ModelRc<T>),
) {
    match current.as_any().downcast_ref::<slint::VecModel<T>>() {
        Some(model) => crate::rows::sync(model, target, key),
        // The preview's own rows, or none yet.
        None => replace(slint::ModelRc::new(slint::VecModel::from(target.to_vec()))),
    }
}
