use std::collections::{HashMap, VecDeque};
use std::rc::Rc;

use entitlement::Digest;
use slint::{Global as _, Image, Model as _, ModelRc, Rgb8Pixel, SharedString, VecModel};
use store_core::{FeaturedView, StoreView};

use super::{App, Card, CardRow, Choice, Featured, Paint, Store, StoreMode, Theme, choice, problem, state_kind};
use crate::pictures::{Backing, Wanted};
use crate::rows::sync;

/// Cards that keep their picture: more than any screen shows at once, with some to scroll back to.
const PAINTED_MAX: usize = 48;
/// Cards on the first screen: two rows and the top of the third.
const PAINTED_FIRST: usize = 9;
/// Of 255: how strong the picture is of what this car cannot have.
const FADED: u8 = 97;

/// The grid of the store.
pub(super) struct Rows {
    rows: Rc<VecModel<CardRow>>,
    cells: HashMap<String, Rc<VecModel<Card>>>,
    categories: Rc<VecModel<Choice>>,
    /// Where each card is, and its picture.
    places: HashMap<SharedString, Place>,
    /// Cards that came on screen, the latest last.
    painted: VecDeque<SharedString>,
}

struct Place {
    row: Rc<VecModel<Card>>,
    column: usize,
    art: Option<Wanted>,
}

/// The picture of a card, made one with it: a screen full of cards scrolls.
fn art(window: &App, card: &store_core::Card) -> Option<Wanted> {
    let surface = Theme::get(window).get_surface_1();
    let colour = Rgb8Pixel { r: surface.red(), g: surface.green(), b: surface.blue() };
    let strength = if card.available { u8::MAX } else { FADED };
    card.art.map(|digest| Wanted { digest, ground: Some(Backing { colour, strength }) })
}

impl Rows {
    pub(super) fn new(window: &App) -> Self {
        let (rows, categories) = (Rc::new(VecModel::default()), Rc::new(VecModel::default()));
        let store = Store::get(window);
        store.set_rows(ModelRc::from(Rc::clone(&rows)));
        store.set_categories(ModelRc::from(Rc::clone(&categories)));
        Self { rows, cells: HashMap::new(), categories, places: HashMap::new(), painted: VecDeque::new() }
    }

    pub(super) fn show(&mut self, window: &App, view: &StoreView, paint: &Paint<'_>) {
        let store = Store::get(window);
        store.set_problem(problem(view.problem.as_ref(), paint));
        store.set_count(paint.say(&view.count));
        store.set_columns(i32::try_from(view.columns).unwrap_or(1));
        let categories: Vec<Choice> = view.categories.iter().map(|category| choice(category, paint)).collect();
        sync(&self.categories, &categories, |category| category.key.clone());
        store.set_featured(featured(view.featured.as_ref(), paint));
        self.show_cards(window, view, paint);
        store.set_search_possible(view.search_possible);
        store.set_searching(view.searching);
        store.set_search_text(view.search_text.as_str().into());
        store.set_search_result(paint.say(&view.search_result));
        store.set_mode(match view.mode {
            store_core::StoreMode::Loading => StoreMode::Loading,
            store_core::StoreMode::Ready => StoreMode::Ready,
            store_core::StoreMode::Empty => StoreMode::Empty,
            store_core::StoreMode::Failed => StoreMode::Failed,
        });
    }

    fn show_cards(&mut self, window: &App, view: &StoreView, paint: &Paint<'_>) {
        if self.places.is_empty() {
            // The first frame is complete: it does not wait for the cards to say that they are on screen.
            let first = view.rows.iter().flat_map(|row| &row.cards).take(PAINTED_FIRST);
            self.painted.extend(first.map(|card| SharedString::from(card.key.as_str())));
        }
        let mut cells = HashMap::with_capacity(view.rows.len());
        let mut places = HashMap::new();
        let mut target = Vec::with_capacity(view.rows.len());
        for row in &view.rows {
            let model = self.cells.remove(&row.key).unwrap_or_default();
            let cards: Vec<Card> = row.cards.iter().map(|entry| self.card(window, entry, paint)).collect();
            sync(&model, &cards, |card| card.key.clone());
            for (column, (entry, card)) in row.cards.iter().zip(cards).enumerate() {
                places.insert(card.key, Place { row: Rc::clone(&model), column, art: art(window, entry) });
            }
            target.push(CardRow { key: row.key.as_str().into(), cards: ModelRc::from(Rc::clone(&model)) });
            cells.insert(row.key.clone(), model);
        }
        sync(&self.rows, &target, |row| row.key.clone());
        self.cells = cells;
        self.painted.retain(|key| places.contains_key(key));
        self.places = places;
    }

    fn card(&self, window: &App, view: &store_core::Card, paint: &Paint<'_>) -> Card {
        let key: SharedString = view.key.as_str().into();
        let painted = self.painted.contains(&key);
        Card {
            name: paint.say(&view.name),
            title: paint.say(&view.title),
            state: state_kind(view.state),
            state_text: paint.say(&view.state_text),
            // What is out of sight has no picture and asks for none.
            art: if painted { art(window, view).map(paint.pictures).unwrap_or_default() } else { Image::default() },
            available: view.available,
            key,
        }
    }

    pub(super) fn picture_arrived(&mut self, window: &App, view: &StoreView, digest: Digest, paint: &Paint<'_>) {
        if view.featured.as_ref().is_some_and(|featured| featured.hero == Some(digest)) {
            Store::get(window).set_featured(featured(view.featured.as_ref(), paint));
        }
        for key in &self.painted {
            if let Some(art) = self.places.get(key).and_then(|place| place.art).filter(|art| art.digest == digest) {
                self.set_art(key, (paint.pictures)(art));
            }
        }
    }

    pub(super) fn paint_cards(&mut self, came: Vec<SharedString>, pictures: &dyn Fn(Wanted) -> Image) {
        for key in came {
            self.painted.retain(|other| *other != key);
            self.painted.push_back(key);
        }
        while self.painted.len() > PAINTED_MAX {
            let Some(oldest) = self.painted.pop_front() else { break };
            self.set_art(&oldest, Image::default());
        }
        for key in &self.painted {
            if let Some(art) = self.places.get(key).and_then(|place| place.art) {
                self.set_art(key, pictures(art));
            }
        }
    }

    fn set_art(&self, key: &SharedString, art: Image) {
        let Some(place) = self.places.get(key) else { return };
        let Some(card) = place.row.row_data(place.column) else { return };
        if card.art != art {
            place.row.set_row_data(place.column, Card { art, ..card });
        }
    }
}

fn featured(view: Option<&FeaturedView>, paint: &Paint<'_>) -> Featured {
    view.map_or_else(Featured::default, |view| Featured {
        present: true,
        key: view.key.as_str().into(),
        name: paint.say(&view.name),
        text: paint.say(&view.text),
        reason_icon: view.reason_icon.into(),
        reason: paint.say(&view.reason),
        hero: paint.image(view.hero),
        button: paint.say(&view.button),
        button_enabled: view.button_enabled,
        pending: view.pending,
        promise: paint.say(&view.promise),
    })
}
