//! Draws every screen from the preview data of the adapters into PNG files, without a display.
//!
//! `cargo run --example preview -- DIR [WORD...]`: only pictures whose name contains every word (`store!`: exactly
//! that scene). `cargo run --release --example preview -- --scroll` measures frames of the scrolling store.

#![allow(missing_docs, clippy::unwrap_used, clippy::panic, reason = "a tool for the developer of the screens")]

use std::cell::{Cell, RefCell};
use std::path::Path;
use std::rc::Rc;
use std::time::Duration;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use slint::platform::software_renderer::{MinimalSoftwareWindow, RepaintBufferType};
use slint::platform::{Platform, WindowAdapter};
use slint::{ComponentHandle, Image, Model, ModelRc, PhysicalSize, Rgb8Pixel, SharedString, VecModel};

slint::include_modules!();

thread_local! {
    static WINDOW: RefCell<Option<Rc<MinimalSoftwareWindow>>> = const { RefCell::new(None) };
    static CLOCK: Cell<Duration> = const { Cell::new(Duration::from_millis(300)) };
}

struct Headless;

impl Platform for Headless {
    fn create_window_adapter(&self) -> Result<Rc<dyn WindowAdapter>, slint::PlatformError> {
        let window = MinimalSoftwareWindow::new(RepaintBufferType::ReusedBuffer);
        WINDOW.set(Some(window.clone()));
        Ok(window)
    }

    fn duration_since_start(&self) -> Duration {
        CLOCK.get()
    }
}

const SIZES: [(u32, u32); 3] = [(1920, 720), (1280, 480), (1080, 1920)];

#[derive(Clone, Copy)]
struct Look {
    size: (u32, u32),
    night: bool,
    german: bool,
}

type Scene = (&'static str, fn(&App, Look));

const SCENES: &[Scene] = &[
    ("store", |_, _| {}),
    ("store-offline", |app, look| {
        let text = if look.german { "Offline. Preise Stand 14:20." } else { "Offline. Prices as of 14:20." };
        banner(app, BannerKind::Info, "offline", text);
        app.global::<Status>().set_offline(true);
    }),
    ("store-daemon-absent", |app, look| {
        let text = message(look, "daemon-absent");
        banner(app, BannerKind::Attention, "warning", &text);
    }),
    ("store-loading", |app, _| app.global::<Store>().set_mode(StoreMode::Loading)),
    ("store-failed", |app, look| {
        app.global::<Store>().set_mode(StoreMode::Failed);
        app.global::<Store>().set_problem(Problem {
            present: true,
            title: message(look, "store-failed-title").into(),
            text: message(look, "store-failed-text").into(),
            action: if look.german { "Erneut versuchen" } else { "Try again" }.into(),
        });
    }),
    ("store-search", |app, look| {
        let store = app.global::<Store>();
        store.set_searching(true);
        store.set_search_text(if look.german { "Heiz" } else { "heat" }.into());
        store.set_search_result(if look.german { "12 Funktionen" } else { "12 features" }.into());
    }),
    ("store-empty", |app, look| {
        let store = app.global::<Store>();
        store.set_searching(true);
        store.set_mode(StoreMode::Empty);
        store.set_search_text("qqq".into());
        store.set_search_result(if look.german { "Keine Funktion gefunden" } else { "No feature found" }.into());
        store.set_problem(Problem {
            present: true,
            title: if look.german { "Keine Funktion passt zu „qqq“." } else { "No feature matches “qqq”." }.into(),
            text: SharedString::default(),
            action: message(look, "store-empty-search-action").into(),
        });
    }),
    ("store-toast", |app, look| {
        app.global::<Status>().set_toast(Toast {
            present: true,
            kind: BannerKind::Info,
            icon: "check-circle".into(),
            text: if look.german {
                "Testmonat gestartet. Er endet am 14.12.2026 von selbst."
            } else {
                "Trial started. It ends by itself on 14 Dec 2026."
            }
            .into(),
        });
    }),
    ("store-focus", |app, _| {
        for _ in 0..12 {
            press_tab(app);
        }
    }),
    ("store-focus-card", |app, _| {
        for _ in 0..20 {
            press_tab(app);
        }
    }),
    ("driving", |app, _| app.global::<Status>().set_driving(true)),
    ("feature", |app, _| screen(app, Screen::Feature)),
    ("feature-active", |app, look| {
        screen(app, Screen::Feature);
        let feature = app.global::<Feature>();
        feature.set_trial(Action::default());
        feature.set_state_present(true);
        feature.set_state_text(if look.german { "Test, noch 12 Tage" } else { "Trial, 12 days left" }.into());
        feature.set_state_note(
            if look.german { "Der Testmonat endet am 26.11.2026 von selbst." } else { "The trial ends by itself on 26 Nov 2026." }.into(),
        );
    }),
    ("feature-pending", |app, look| {
        screen(app, Screen::Feature);
        let feature = app.global::<Feature>();
        feature.set_trial(Action { label: message(look, "trial-starting").into(), ..feature.get_trial() });
        feature.set_trial_pending(true);
        feature.set_promise(if look.german { "Kann 2 Minuten dauern." } else { "Can take 2 minutes." }.into());
    }),
    ("feature-refused", |app, look| {
        screen(app, Screen::Feature);
        let feature = app.global::<Feature>();
        feature.set_available(false);
        feature.set_trial(Action::default());
        feature.set_state_present(true);
        feature.set_state(StateKind::Blocked);
        feature.set_state_text(message(look, "state-not-in-this-car").into());
        feature.set_state_note(SharedString::default());
        let reasons = if look.german {
            vec![
                reason("equipment", "blocked", "Diesem Fahrzeug fehlt: Luftfederung.", "Das lässt sich nicht nachrüsten."),
                reason(
                    "software",
                    "updates",
                    "Nötig ist Software 26.11. Dieses Fahrzeug hat 26.07.",
                    "Verfügbar nach dem nächsten Update.",
                ),
            ]
        } else {
            vec![
                reason("equipment", "blocked", "This car has no air suspension.", "It cannot be added later."),
                reason("software", "updates", "It needs software 26.11. This car has 26.07.", "Available after the next update."),
            ]
        };
        feature.set_reasons(ModelRc::new(VecModel::from(reasons)));
    }),
    ("order", |app, _| screen(app, Screen::Order)),
    ("order-ready", |app, _| {
        screen(app, Screen::Order);
        app.global::<Order>().set_consent(true);
        app.global::<Order>().set_can_order(true);
    }),
    ("order-pending", |app, _| {
        screen(app, Screen::Order);
        app.global::<Order>().set_consent(true);
        app.global::<Order>().set_mode(OrderMode::Ordering);
    }),
    ("order-error", |app, look| {
        screen(app, Screen::Order);
        app.global::<Order>().set_consent(true);
        app.global::<Order>().set_can_order(true);
        app.global::<Order>().set_error(message(look, "error-payment-declined").into());
    }),
    ("order-loading", |app, _| {
        screen(app, Screen::Order);
        app.global::<Order>().set_mode(OrderMode::Loading);
    }),
    ("order-document", |app, look| {
        screen(app, Screen::Order);
        let order = app.global::<Order>();
        order.set_document_title(message(look, "order-document-withdrawal").into());
        order.set_document_text(
            "You have the right to withdraw from this contract within 14 days without giving any reason. The withdrawal period ends 14 days after the day of the order.\n\nTo withdraw, open My features and choose Withdraw, or write to the seller.".into(),
        );
    }),
    ("done", |app, _| screen(app, Screen::Done)),
    ("done-trial", |app, look| {
        screen(app, Screen::Done);
        let done = app.global::<Done>();
        done.set_title(message(look, "done-trial-title").into());
        done.set_receipt(false);
        done.set_state(StateKind::Pending);
        done.set_state_text(message(look, "state-installing").into());
        done.set_state_note(message(look, "done-installing").into());
        done.set_then(message(look, "done-then-trial").into());
    }),
    ("my-features", |app, _| screen(app, Screen::MyFeatures)),
    ("my-features-empty", |app, look| {
        screen(app, Screen::MyFeatures);
        app.global::<MyFeatures>().set_rows(ModelRc::default());
        app.global::<MyFeatures>().set_empty_text(message(look, "my-features-empty").into());
    }),
    ("car", |app, _| screen(app, Screen::Car)),
];

fn main() {
    let mut args = std::env::args().skip(1);
    let folder = args.next().unwrap_or_else(|| "target/preview".to_owned());
    let words: Vec<String> = args.collect();
    if folder == "--scroll" {
        slint::platform::set_platform(Box::new(Headless)).unwrap();
        return scroll();
    }
    std::fs::create_dir_all(&folder).unwrap();
    slint::platform::set_platform(Box::new(Headless)).unwrap();
    for (name, prepare) in SCENES {
        for size in SIZES {
            for night in [true, false] {
                for german in [false, true] {
                    let look = Look { size, night, german };
                    let file = format!(
                        "{name}-{}x{}-{}-{}.png",
                        size.0,
                        size.1,
                        if night { "night" } else { "day" },
                        if german { "de" } else { "en" }
                    );
                    if words.iter().all(|word| match word.strip_suffix('!') {
                        Some(exact) => *name == exact,
                        None => file.contains(word.as_str()),
                    }) {
                        draw(look, *prepare, &Path::new(&folder).join(file));
                    }
                }
            }
        }
    }
}

fn draw(look: Look, prepare: fn(&App, Look), path: &Path) {
    let app = App::new().unwrap();
    let window = WINDOW.take().unwrap();
    #[allow(clippy::cast_precision_loss, reason = "sizes of screens")]
    let (width, height) = (look.size.0 as f32, look.size.1 as f32);
    let theme = app.global::<Theme>();
    theme.set_window_width(width);
    theme.set_window_height(height);
    theme.set_night(look.night);
    if look.german {
        german(&app);
    }
    pictures(&app, look);
    window.set_size(PhysicalSize::new(look.size.0, look.size.1));
    app.show().unwrap();
    let mut buffer = vec![Rgb8Pixel::default(); (look.size.0 * look.size.1) as usize];
    settle(&window, &mut buffer);
    let portrait = look.size.1 > look.size.0;
    regroup(&app, if portrait || look.size.0 < 1400 { 2 } else { 3 }, 3);
    settle(&window, &mut buffer);
    prepare(&app, look);
    if app.global::<Store>().get_searching() {
        regroup(
            &app,
            if portrait {
                2
            } else if look.size.0 < 1400 {
                3
            } else {
                4
            },
            1,
        );
    }
    settle(&window, &mut buffer);
    let bytes: Vec<u8> = buffer.iter().flat_map(|pixel| [pixel.r, pixel.g, pixel.b]).collect();
    image::RgbImage::from_raw(look.size.0, look.size.1, bytes).unwrap().save(path).unwrap();
}

/// CPU time of a frame while the store scrolls, with 12 and with 2,000 features.
fn scroll() {
    let look = Look { size: SIZES[0], night: true, german: false };
    for features in [12, 2_000] {
        let app = App::new().unwrap();
        let window = WINDOW.take().unwrap();
        app.global::<Theme>().set_night(true);
        pictures(&app, look);
        window.set_size(PhysicalSize::new(look.size.0, look.size.1));
        let art: Vec<(SharedString, Image)> = ["seat-heat", "cruise", "recorder", "suspension", "sounds", "wheel-heat"]
            .iter()
            .map(|key| ((*key).into(), raster(&format!("catalogue/art/{key}.card.night.svg"), 220, 138)))
            .collect();
        let store = app.global::<Store>();
        let cards: Vec<Card> = store.get_rows().iter().flat_map(|row| row.cards.iter().collect::<Vec<_>>()).collect();
        let cards: Vec<Card> = cards.iter().cycle().take(features).cloned().collect();
        let rows: Vec<CardRow> = cards
            .chunks(3)
            .map(|cards| CardRow { key: SharedString::default(), cards: ModelRc::new(VecModel::from(cards.to_vec())) })
            .collect();
        for row in &rows {
            for index in 0..row.cards.row_count() {
                let mut card = row.cards.row_data(index).unwrap();
                card.art = art.iter().find(|(key, _)| *key == card.key).map(|(_, art)| art.clone()).unwrap_or_default();
                row.cards.set_row_data(index, card);
            }
        }
        store.set_rows(ModelRc::new(VecModel::from(rows)));
        app.show().unwrap();
        let mut buffer = vec![Rgb8Pixel::default(); (look.size.0 * look.size.1) as usize];
        settle(&window, &mut buffer);
        let mut times = Vec::new();
        for frame in 0..600 {
            let down = frame % 40 < 20;
            app.window().dispatch_event(slint::platform::WindowEvent::PointerScrolled {
                position: slint::LogicalPosition::new(1200.0, 400.0),
                delta_x: 0.0,
                delta_y: if down { -18.0 } else { 18.0 },
            });
            CLOCK.set(CLOCK.get() + Duration::from_millis(16));
            let start = std::time::Instant::now();
            slint::platform::update_timers_and_animations();
            let drawn = window.draw_if_needed(|renderer| {
                renderer.render(&mut buffer, look.size.0 as usize);
            });
            if drawn && frame > 40 {
                times.push(start.elapsed());
            }
        }
        times.sort();
        let mean = times.iter().sum::<Duration>() / u32::try_from(times.len().max(1)).unwrap();
        println!("{features} features: {} frames, mean {mean:?}, p99 {:?}", times.len(), times[times.len() * 99 / 100]);
    }
}

/// Lets bindings, `changed` handlers and animations come to rest.
fn settle(window: &MinimalSoftwareWindow, buffer: &mut [Rgb8Pixel]) {
    for _ in 0..4 {
        CLOCK.set(CLOCK.get() + Duration::from_millis(400));
        slint::platform::update_timers_and_animations();
        window.draw_if_needed(|renderer| {
            renderer.render(buffer, window.size().width as usize);
        });
    }
}

fn press_tab(app: &App) {
    let text: SharedString = slint::platform::Key::Tab.into();
    for event in
        [slint::platform::WindowEvent::KeyPressed { text: text.clone() }, slint::platform::WindowEvent::KeyReleased { text: text.clone() }]
    {
        app.window().dispatch_event(event);
    }
}

fn screen(app: &App, screen: Screen) {
    app.global::<Nav>().set_screen(screen);
}

fn banner(app: &App, kind: BannerKind, icon: &str, text: &str) {
    app.global::<Status>().set_banner(Banner {
        present: true,
        kind,
        icon: icon.into(),
        text: text.into(),
        action: SharedString::default(),
    });
}

fn reason(key: &str, icon: &str, text: &str, change: &str) -> Reason {
    Reason { key: key.into(), icon: icon.into(), text: text.into(), change: change.into() }
}

fn picture(key: &str, kind: &str, look: Look) -> Image {
    let path = format!("catalogue/art/{key}.{kind}.{}.svg", if look.night { "night" } else { "day" });
    Image::load_from_path(Path::new(&path)).unwrap_or_default()
}

/// An SVG as pixels of the final size, as the real pictures arrive.
fn raster(path: &str, width: u32, height: u32) -> Image {
    let source = std::fs::read_to_string(path).unwrap_or_default();
    let Some((head, rest)) = source.split_once(" width=\"") else { return Image::default() };
    let rest = rest.split_once("height=\"").and_then(|(_, rest)| rest.split_once('"')).map_or("", |(_, rest)| rest);
    let sized = format!("{head} width=\"{width}\" height=\"{height}\"{rest}");
    let image = Image::load_from_svg_data(sized.as_bytes()).unwrap();
    image.to_rgba8_premultiplied().map_or_else(Image::default, Image::from_rgba8_premultiplied)
}

/// Marks of badges at their exact size.
fn marks(app: &App) {
    let icons = app.global::<Icons>();
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a size in pixels")]
    let size = (28.0 * app.global::<Theme>().get_u()).round() as u32;
    let mark = |name: &str| raster(&format!("assets/icons/{name}.svg"), size, size);
    icons.set_badge_check(mark("check"));
    icons.set_badge_check_circle(mark("check-circle"));
    icons.set_badge_infinity(mark("infinity"));
    icons.set_badge_clock(mark("clock"));
    icons.set_badge_updates(mark("updates"));
    icons.set_badge_warning(mark("warning"));
    icons.set_badge_calendar(mark("calendar"));
    icons.set_badge_blocked(mark("blocked"));
}

fn pictures(app: &App, look: Look) {
    marks(app);
    let store = app.global::<Store>();
    for row in store.get_rows().iter() {
        for index in 0..row.cards.row_count() {
            let mut card = row.cards.row_data(index).unwrap();
            card.art = picture(&card.key, "card", look);
            row.cards.set_row_data(index, card);
        }
    }
    let tiles = store.get_driving_tiles();
    for index in 0..tiles.row_count() {
        let mut tile = tiles.row_data(index).unwrap();
        tile.art = picture(&tile.key, "card", look);
        tiles.set_row_data(index, tile);
    }
    let mut featured = store.get_featured();
    featured.hero = picture("high-beam", "hero", look);
    store.set_featured(featured);
    app.global::<Feature>().set_hero(picture("high-beam", "hero", look));
    app.global::<Order>().set_hero(picture("high-beam", "hero", look));
    app.global::<Order>().set_art(picture("high-beam", "card", look));
    app.global::<Done>().set_hero(picture("high-beam", "hero", look));
    app.global::<Done>().set_art(picture("high-beam", "card", look));
}

/// The cards of the preview, so many times over, in rows of as many as fit.
fn regroup(app: &App, columns: usize, times: usize) {
    let store = app.global::<Store>();
    let cards: Vec<Card> = store.get_rows().iter().flat_map(|row| row.cards.iter().collect::<Vec<_>>()).collect();
    let cards: Vec<Card> = cards.iter().cycle().take(cards.len() * times).cloned().collect();
    let rows: Vec<CardRow> = cards
        .chunks(columns)
        .enumerate()
        .map(|(index, cards)| CardRow { key: index.to_string().into(), cards: ModelRc::new(VecModel::from(cards.to_vec())) })
        .collect();
    store.set_columns(i32::try_from(columns).unwrap());
    store.set_rows(ModelRc::new(VecModel::from(rows)));
}

fn bundle(language: &str) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new(vec![language.parse().unwrap()]);
    bundle.set_use_isolating(false);
    for file in ["ui", "core"] {
        let source = std::fs::read_to_string(format!("i18n/{language}/{file}.ftl")).unwrap();
        bundle.add_resource(FluentResource::try_new(source).unwrap()).unwrap();
    }
    bundle
}

fn format(bundle: &FluentBundle<FluentResource>, id: &str, args: &FluentArgs<'_>) -> String {
    let message = bundle.get_message(id).unwrap_or_else(|| panic!("no message {id}"));
    bundle.format_pattern(message.value().unwrap(), Some(args), &mut Vec::new()).into_owned()
}

fn message(look: Look, id: &str) -> String {
    format(&bundle(if look.german { "de" } else { "en" }), id, &FluentArgs::new())
}

fn german(app: &App) {
    let bundle = bundle("de");
    app.global::<Tr>().on_lookup(move |_, id, _, _| format(&bundle, &id, &FluentArgs::new()).into());
    let store = app.global::<Store>();
    let names = [
        ("Sitzheizung per App", "Sitzheizung\nper App", "Test, noch 12 Tage"),
        ("Aktiver Tempomat mit Stop & Go", "Aktiver Tempomat\nmit Stop & Go", "ab 29 € im Monat"),
        ("Fahrtrekorder", "Fahrtrekorder", "Aktiv bis 03.02.2027"),
        ("Adaptive Federung", "Adaptive\nFederung", "Nicht in diesem Auto"),
        ("Klangwelten", "Klangwelten", "Update nötig"),
        ("Lenkradheizung", "Lenkradheizung", "Inklusive"),
    ];
    let mut at = 0;
    for row in store.get_rows().iter() {
        for index in 0..row.cards.row_count() {
            let mut card = row.cards.row_data(index).unwrap();
            (card.name, card.title, card.state_text) = (names[at].0.into(), names[at].1.into(), names[at].2.into());
            row.cards.set_row_data(index, card);
            at += 1;
        }
    }
    let labels = ["Alle", "Licht", "Fahren", "Komfort", "Klang"];
    for (index, label) in labels.iter().enumerate() {
        let mut choice = store.get_categories().row_data(index).unwrap();
        choice.label = (*label).into();
        store.get_categories().set_row_data(index, choice);
    }
    let tiles =
        [("Sitzheizung", "Test läuft", "An"), ("Fernlicht", "1 Monat gratis", "Merken"), ("Klangwelten", "1 Monat gratis", "Merken")];
    for (index, (name, state, button)) in tiles.iter().enumerate() {
        let mut tile = store.get_driving_tiles().row_data(index).unwrap();
        (tile.title, tile.state_text, tile.button) = ((*name).into(), (*state).into(), (*button).into());
        store.get_driving_tiles().set_row_data(index, tile);
    }
    store.set_count("6 von 11".into());
    store.set_featured(Featured {
        name: "Fernlichtassistent".into(),
        text: "Immer Fernlicht. Jedes andere Auto bleibt in seinem eigenen Schatten.".into(),
        reason: "Dunkel bis 07:38".into(),
        button: "1 Monat gratis testen".into(),
        promise: "Endet von selbst. Keine Zahlungsdaten.".into(),
        ..store.get_featured()
    });
    let feature = app.global::<Feature>();
    feature.set_name("Fernlichtassistent".into());
    feature.set_text("Immer Fernlicht. Die Scheinwerfer schneiden um jedes andere Auto einen Schatten, so wird niemand geblendet.".into());
    feature.set_help("Stellen Sie das Licht auf Automatik. Ab 40 km/h fahren die Scheinwerfer von selbst mit Fernlicht; die Kamera erkennt andere Autos und dunkelt nur deren Teil der Straße ab.".into());
    feature.set_data("Nichts verlässt das Auto".into());
    feature.set_installs("2 Minuten".into());
    feature.set_restart("Nicht nötig".into());
    feature.set_holder("Bleibt beim Fahrzeug".into());
    feature.set_trial(Action { label: "1 Monat gratis – endet von selbst".into(), ..feature.get_trial() });
    feature.set_promise("Keine Zahlungsdaten.".into());
    let terms = [
        ("1 Monat", "8,90 €", "8,90 € im Monat", "Endet von selbst"),
        ("1 Jahr", "79 €", "6,58 € im Monat", "Lohnt sich ab 9 Monaten"),
        ("3 Jahre", "179 €", "4,97 € im Monat", "Lohnt sich ab 21 Monaten"),
        ("Unbegrenzt", "299 €", "Einmalig", "Lohnt sich ab 34 Monaten"),
    ];
    for (index, (name, price, monthly, note)) in terms.iter().enumerate() {
        let mut term = feature.get_terms().row_data(index).unwrap();
        (term.name, term.price, term.monthly, term.note) = ((*name).into(), (*price).into(), (*monthly).into(), (*note).into());
        feature.get_terms().set_row_data(index, term);
    }
    let order = app.global::<Order>();
    order.set_name("Fernlichtassistent".into());
    order.set_subtitle("1 Jahr. Bleibt beim Fahrzeug, FIN endet auf 4711.".into());
    order.set_term("14.11.2026 bis 13.11.2027".into());
    order.set_ends("Von selbst. Keine Verlängerung.".into());
    order.set_price("66,39 € + 19 % MwSt. 12,61 €".into());
    order.set_payment("Visa, endet auf 4821".into());
    order.set_withdrawal("14 Tage, unter Funktionen".into());
    order.set_seller("Nordlicht GmbH, München".into());
    order.set_total("79,00 €".into());
    order.set_reason("Bitte das Kästchen zum sofortigen Start ankreuzen.".into());
    for (index, label) in ["AGB", "Widerrufsbelehrung", "Datenschutz"].iter().enumerate() {
        let mut choice = order.get_documents().row_data(index).unwrap();
        choice.label = (*label).into();
        order.get_documents().set_row_data(index, choice);
    }
    let done = app.global::<Done>();
    done.set_title("Danke für Ihre Bestellung".into());
    done.set_name("Fernlichtassistent".into());
    done.set_subtitle("1 Jahr. Bleibt beim Fahrzeug, FIN endet auf 4711.".into());
    done.set_state_text("Geprüft und aktiv".into());
    done.set_state_note("Das Fahrzeug hat sie eingeschaltet und geprüft.".into());
    done.set_start("14.11.2026".into());
    done.set_end("13.11.2027".into());
    done.set_then("Endet von selbst. Keine Verlängerung.".into());
    done.set_total("79,00 €".into());
    done.set_time("14.11.2026, 21:42".into());
    done.set_seller("Nordlicht GmbH, München".into());
    let mine = app.global::<MyFeatures>();
    for (index, label) in ["Laufend  5", "Beendet  2"].iter().enumerate() {
        let mut choice = mine.get_filters().row_data(index).unwrap();
        choice.label = (*label).into();
        mine.get_filters().set_row_data(index, choice);
    }
    let rows = [
        ("Sitzheizung per App", "Testmonat", "Noch 12 Tage", "bis 26.11."),
        ("Fernlichtassistent", "Aktiv, 1 Jahr", "Noch 365 Tage", "bis 13.11.2027"),
        ("Fahrtrekorder", "Aktiv, 1 Jahr", "Noch 5 Tage", "bis 19.11.2026"),
        ("Parkassistent Plus", "Unbegrenzt", "Bleibt beim Fahrzeug", ""),
        ("Lenkradheizung", "Inklusive", "Bleibt beim Fahrzeug", ""),
    ];
    for (index, (name, state, left, end)) in rows.iter().enumerate() {
        let mut row = mine.get_rows().row_data(index).unwrap();
        (row.name, row.state_text, row.time_left, row.end) = ((*name).into(), (*state).into(), (*left).into(), (*end).into());
        row.next_charge = "Keine".into();
        if row.action.key == "extend" {
            row.action.label = "Verlängern".into();
        }
        mine.get_rows().set_row_data(index, row);
    }
    let car = app.global::<Car>();
    car.set_vin("endet auf 4711".into());
    car.set_market("Deutschland".into());
    car.set_service_text("Verbunden".into());
    car.set_store_text("Verbunden".into());
    car.set_service_age("Zuletzt 21:42".into());
    car.set_store_age("Zuletzt 21:40".into());
    car.set_stored(format(&crate::bundle("de"), "stored-summary", &FluentArgs::new()).into());
    for (index, selected) in [false, true].iter().enumerate() {
        let mut choice = car.get_languages().row_data(index).unwrap();
        choice.selected = *selected;
        car.get_languages().set_row_data(index, choice);
    }
}
