use slint::Global as _;
use store_core::DrivingView;

use super::{App, DrivingTile, Paint, Store, refill, state_kind};

pub(super) fn show(window: &App, view: &DrivingView, paint: &Paint<'_>) {
    let store = Store::get(window);
    let tiles: Vec<DrivingTile> = view.tiles.iter().map(|tile| entry(tile, paint)).collect();
    store.set_driving_known(view.known);
    store.set_driving_title(paint.say(&view.title));
    store.set_driving_text(paint.say(&view.text));
    refill(store.get_driving_tiles(), &tiles, |tile| tile.key.clone(), |model| store.set_driving_tiles(model));
}

fn entry(view: &store_core::DrivingTile, paint: &Paint<'_>) -> DrivingTile {
    DrivingTile {
        key: view.key.as_str().into(),
        name: paint.say(&view.name),
        title: paint.say(&view.title),
        state: state_kind(view.state),
        state_text: paint.say(&view.state_text),
        art: paint.image(view.art),
        button: paint.say(&view.button),
        on: view.on,
        saved: view.saved,
    }
}
