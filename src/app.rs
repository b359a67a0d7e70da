//! The main thread: one model, one queue of events, one window.
//!
//! - Events are taken one after the other; a callback that fires while the screen is brought up to date waits its turn.
//! - Nothing here decides anything: the core does.

use std::cell::{Cell, RefCell};
use std::collections::{HashMap, VecDeque};
use std::rc::{Rc, Weak};
use std::sync::Arc;
use std::time::Duration;

use entitlement::{Catalogue, Digest, Id, Theme as Ground};
use jiff::{Timestamp, tz::TimeZone};
use slint::ComponentHandle as _;
use store_core::{Effect, Event, Language, Model, Settings, Timer, ViewModel, update, view};

use crate::cache;
use crate::cli::Size;
use crate::i18n::I18n;
use crate::knob::{self, KnobCall};
use crate::pictures::{Album, Disk, Found, Pixels, Wanted};
use crate::shell::{Shell, VoiceCall};
use crate::ui;
use crate::voice::{self, Voices};

thread_local! {
    /// The app of this thread, for what arrives from other threads.
    static CURRENT: RefCell<Weak<App>> = const { RefCell::new(Weak::new()) };
}

/// What the shell sends to the main thread.
pub(crate) enum FromShell {
    Event(Box<Event>),
    Picture(Digest, Pixels),
    NoPicture(Digest),
    Voice(VoiceCall),
    Knob(KnobCall),
}

/// The way from any thread to the app. Sending after the end of the app does nothing.
#[derive(Clone)]
pub(crate) struct Mailbox(());

/// The way to the app of the main thread.
pub(crate) fn mailbox() -> Mailbox {
    Mailbox(())
}

impl Mailbox {
    pub(crate) fn event(&self, event: Event) {
        self.send(FromShell::Event(Box::new(event)));
    }

    pub(crate) fn send(&self, message: FromShell) {
        let sent = slint::invoke_from_event_loop(move || {
            if let Some(app) = CURRENT.with_borrow(Weak::upgrade) {
                app.receive(message);
            }
        });
        if let Err(error) = sent {
            tracing::debug!(%error, "the app has ended");
        }
    }
}

/// The app.
pub(crate) struct App {
    window: ui::App,
    // None of these is held across a call out.
    model: RefCell<Model>,
    queue: RefCell<VecDeque<Event>>,
    busy: Cell<bool>,
    i18n: Rc<RefCell<I18n>>,
    album: Album,
    screens: RefCell<ui::Screens>,
    shown: RefCell<Option<ViewModel>>,
    shell: RefCell<Option<Shell>>,
    /// Pictures that were wanted before there was a shell.
    waiting: RefCell<Vec<Digest>>,
    /// Cards that came on screen since their pictures were last seen to.
    came: RefCell<Vec<slint::SharedString>>,
    timers: RefCell<HashMap<Timer, slint::Timer>>,
    minute: slint::Timer,
    voices: Voices,
    pictures: Disk,
}

impl App {
    /// An app with a window that is not shown yet.
    ///
    /// # Errors
    /// When there is no display.
    pub(crate) fn new(settings: Settings, zone: TimeZone, now: Timestamp, pictures: Disk) -> Result<Rc<Self>, slint::PlatformError> {
        let window = ui::App::new()?;
        crate::fonts::prefer();
        let i18n = Rc::new(RefCell::new(I18n::new(settings.language)));
        let app = Rc::new(Self {
            screens: RefCell::new(ui::Screens::new(&window)),
            window,
            model: RefCell::new(Model::new(settings, zone, now)),
            queue: RefCell::default(),
            busy: Cell::new(false),
            i18n,
            album: Album::default(),
            shown: RefCell::new(None),
            shell: RefCell::new(None),
            waiting: RefCell::default(),
            came: RefCell::default(),
            timers: RefCell::default(),
            minute: slint::Timer::default(),
            voices: Voices::default(),
            pictures,
        });
        CURRENT.set(Rc::downgrade(&app));
        ui::words(&app.window, &app.i18n);
        ui::language_changed(&app.window, app.language());
        ui::callbacks::connect(&app.window, &app);
        Ok(app)
    }

    /// The window.
    pub(crate) fn window(&self) -> &ui::App {
        &self.window
    }

    /// Who speaks, and what is listened by.
    pub(crate) fn voices(&self) -> &Voices {
        &self.voices
    }

    /// The language of the screens.
    pub(crate) fn language(&self) -> Language {
        self.model.borrow().settings().language
    }

    /// What is sold, as far as it is known.
    pub(crate) fn catalogue(&self) -> Option<Arc<Catalogue>> {
        self.model.borrow().catalogue()
    }

    /// What the daemon said last of the car.
    #[cfg(feature = "embedded")]
    pub(crate) fn snapshot(&self) -> Option<entitlement::Snapshot> {
        self.model.borrow().snapshot().cloned()
    }

    /// Long words in the place of the English ones.
    #[cfg(feature = "embedded")]
    pub(crate) fn stretch(&self) {
        self.i18n.replace(I18n::stretched());
        ui::language_changed(&self.window, Language::English);
    }

    /// The window gets this size.
    pub(crate) fn window_sized(self: &Rc<Self>, size: Size) {
        self.window.window().set_size(slint::PhysicalSize::new(size.width, size.height));
        ui::window_sized(&self.window, size);
        self.dispatch(Event::WindowSized { width: size.width, height: size.height });
    }

    /// Shows what was on disk, with the pictures that were made ready for it.
    pub(crate) fn start_from(self: &Rc<Self>, read: cache::Read, pictures: Vec<(Digest, Pixels)>) {
        for (digest, pixels) in pictures {
            self.album.put(digest, pixels);
        }
        for item in read.damaged {
            self.dispatch(Event::CacheDamaged(item));
        }
        self.dispatch(Event::CacheRead { catalogue: read.catalogue, snapshot: read.snapshot });
        self.next_minute();
    }

    /// From now on there is an outside.
    pub(crate) fn connect(&self, shell: Shell) {
        for digest in self.waiting.take() {
            shell.load_picture(digest);
        }
        self.shell.replace(Some(shell));
    }

    /// Ends what was started outside.
    pub(crate) fn disconnect(&self) {
        drop(self.shell.take());
    }

    /// Takes one event, with everything that follows from it.
    pub(crate) fn dispatch(self: &Rc<Self>, event: Event) {
        self.queue.borrow_mut().push_back(event);
        if self.busy.replace(true) {
            return;
        }
        // A screen that is brought up to date may send events: they are taken in the same loop.
        loop {
            let next = self.queue.borrow_mut().pop_front();
            let Some(event) = next else {
                self.render();
                if self.queue.borrow().is_empty() {
                    break;
                }
                continue;
            };
            let effects = update(&mut self.model.borrow_mut(), event);
            for effect in effects {
                self.perform(effect);
            }
        }
        self.busy.set(false);
    }

    fn receive(self: &Rc<Self>, message: FromShell) {
        match message {
            FromShell::Event(event) => self.dispatch(*event),
            FromShell::Picture(digest, pixels) => {
                self.album.put(digest, pixels);
                self.picture_arrived(digest);
            }
            FromShell::NoPicture(digest) => self.album.give_up(digest),
            FromShell::Voice(call) => voice::take(self, call),
            FromShell::Knob(call) => knob::take(self, call),
        }
    }

    fn perform(self: &Rc<Self>, effect: Effect) {
        match effect {
            Effect::StartTimer(timer, after) => self.start_timer(timer, after),
            Effect::StopTimer(timer) => drop(self.timers.borrow_mut().remove(&timer)),
            Effect::Speak { call, language, answer } => self.voices.speak(call, language, &answer),
            other => {
                if let Some(shell) = self.shell.borrow().as_ref() {
                    shell.run(other);
                }
            }
        }
    }

    fn start_timer(self: &Rc<Self>, timer: Timer, after: Duration) {
        let app = Rc::downgrade(self);
        let waiting = slint::Timer::default();
        waiting.start(slint::TimerMode::SingleShot, after, move || {
            if let Some(app) = app.upgrade() {
                app.dispatch(Event::TimerElapsed(timer));
            }
        });
        self.timers.borrow_mut().insert(timer, waiting);
    }

    /// Wakes once a minute, when the clock on screen changes; nothing runs in between.
    fn next_minute(self: &Rc<Self>) {
        let now = Timestamp::now();
        let millis = u64::try_from(now.as_millisecond().rem_euclid(60_000)).unwrap_or(0);
        let app = Rc::downgrade(self);
        self.minute.start(slint::TimerMode::SingleShot, Duration::from_millis(60_000 - millis), move || {
            if let Some(app) = app.upgrade() {
                app.dispatch(Event::TimePassed(Timestamp::now()));
                app.next_minute();
            }
        });
    }

    /// Brings the screen up to date. Properties that did not change are not touched by Slint.
    fn render(self: &Rc<Self>) {
        let (next, language) = {
            let model = self.model.borrow();
            (view(&model), model.settings().language)
        };
        if self.shown.borrow().as_ref() == Some(&next) {
            return;
        }
        if self.i18n.borrow().language() != language {
            self.i18n.replace(I18n::new(language));
            ui::language_changed(&self.window, language);
        }
        let paint =
            ui::Paint { i18n: &self.i18n.borrow(), pictures: &|wanted| self.picture(wanted), night: next.nav.theme == Ground::Night };
        self.screens.borrow_mut().show(&self.window, &next, &paint);
        self.shown.replace(Some(next));
    }

    /// A picture for a place that is on screen: asked for if it is not there.
    fn picture(&self, wanted: Wanted) -> slint::Image {
        match self.album.find(wanted) {
            Found::Image(image) => return image,
            Found::Waiting => return slint::Image::default(),
            Found::Missing => {}
        }
        match self.shell.borrow().as_ref() {
            Some(shell) => shell.load_picture(wanted.digest),
            None => self.load_at_once(wanted.digest),
        }
        match self.album.find(wanted) {
            Found::Image(image) => image,
            Found::Waiting | Found::Missing => slint::Image::default(),
        }
    }

    /// Before there is a shell: the first frame is to be complete, so its few pictures come from disk right away.
    fn load_at_once(&self, digest: Digest) {
        match self.pictures.read(digest).and_then(|bytes| crate::pictures::decode(&bytes)) {
            Some(pixels) => self.album.put(digest, pixels),
            None => self.waiting.borrow_mut().push(digest),
        }
    }

    fn picture_arrived(self: &Rc<Self>, digest: Digest) {
        if self.busy.get() {
            return; // The screen is being brought up to date and finds it.
        }
        let shown = self.shown.borrow();
        let Some(shown) = shown.as_ref() else { return };
        let paint =
            ui::Paint { i18n: &self.i18n.borrow(), pictures: &|wanted| self.picture(wanted), night: shown.nav.theme == Ground::Night };
        self.screens.borrow_mut().picture_arrived(&self.window, shown, digest, &paint);
    }

    /// A card came on screen. Called while the screen is laid out, so its picture is set a moment later.
    pub(crate) fn card_shown(self: &Rc<Self>, key: slint::SharedString) {
        let mut came = self.came.borrow_mut();
        came.push(key);
        if came.len() > 1 {
            return; // The first one has seen to it.
        }
        let app = Rc::downgrade(self);
        slint::Timer::single_shot(Duration::ZERO, move || {
            if let Some(app) = app.upgrade() {
                app.paint_cards();
            }
        });
    }

    fn paint_cards(self: &Rc<Self>) {
        let came = self.came.take();
        self.screens.borrow_mut().paint_cards(came, &|wanted| self.picture(wanted));
    }

    /// A key for the callbacks: what came from the core can be read again.
    pub(crate) fn dispatch_key<K>(self: &Rc<Self>, key: &str, event: impl FnOnce(Id<K>) -> Event) {
        match Id::parse(key) {
            Ok(id) => self.dispatch(event(id)),
            Err(error) => tracing::error!(key, %error, "a screen named something that is no id"),
        }
    }
}
