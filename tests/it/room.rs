//! A room with a head unit in it, for one test on one thread.

use std::{cell::Cell, ops::ControlFlow, sync::OnceLock, time::Duration};

use i_slint_backend_testing::{AccessibleRole, ElementHandle, ElementQuery, TestingBackend, TestingBackendOptions};
use i_slint_core::{item_tree::ItemRc, window::WindowInner};
use slint::{ComponentHandle as _, Rgba8Pixel, SharedPixelBuffer, platform::WindowEvent};
use store_core::{Appearance, Language};
use upfit::{HeadUnit, Size, shots};

pub(crate) const WIDE: Size = Size { width: 1920, height: 720 };
pub(crate) const SMALL: Size = Size { width: 1280, height: 480 };
pub(crate) const TALL: Size = Size { width: 1080, height: 1920 };

pub(crate) const NIGHT: shots::Look = shots::Look { language: Language::English, appearance: Appearance::Night, size: WIDE, aid: None };

/// The sample store, once for all tests.
pub(crate) fn stage() -> &'static shots::Stage {
    static STAGE: OnceLock<shots::Stage> = OnceLock::new();
    STAGE.get_or_init(|| shots::Stage::build().unwrap())
}

thread_local! {
    static BACKEND: Cell<bool> = const { Cell::new(false) };
}

/// Plays a scene on a head unit of its own and lets it settle.
pub(crate) fn enter(scene: &str, look: shots::Look) -> HeadUnit {
    enter_on(stage(), scene, look)
}

/// The same in another store.
pub(crate) fn enter_on(stage: &shots::Stage, scene: &str, look: shots::Look) -> HeadUnit {
    begin();
    let unit = shots::play(stage, scene, look).unwrap();
    settle(&unit);
    unit
}

/// Plays a scene and draws nothing: to measure what would be drawn.
pub(crate) fn open(scene: &str, look: shots::Look) -> HeadUnit {
    begin();
    lay_out(shots::play(stage(), scene, look).unwrap())
}

/// The same in English that is longer than any language.
pub(crate) fn open_stretched(scene: &str, look: shots::Look) -> HeadUnit {
    begin();
    lay_out(shots::play_stretched(stage(), scene, look).unwrap())
}

/// Lets everything follow that follows from the size of the window.
fn lay_out(unit: HeadUnit) -> HeadUnit {
    for _ in 0..3 {
        i_slint_backend_testing::mock_elapsed_time(Duration::from_millis(400));
        let _instantiated = items(&unit).len();
    }
    unit
}

/// One platform a thread; with `--test-threads=1` several tests share theirs.
fn begin() {
    if !BACKEND.replace(true) {
        let options = TestingBackendOptions { mock_time: true, threading: false, renderer_name: Some("software".into()) };
        slint::platform::set_platform(Box::new(TestingBackend::new(options))).unwrap();
    }
}

/// Lets every animation end, and every picture that was asked for arrive on screen.
pub(crate) fn settle(unit: &HeadUnit) {
    for _ in 0..4 {
        i_slint_backend_testing::mock_elapsed_time(Duration::from_millis(400));
        drop(picture(unit));
    }
}

pub(crate) fn picture(unit: &HeadUnit) -> SharedPixelBuffer<Rgba8Pixel> {
    unit.window().window().take_snapshot().unwrap()
}

/// Presses and releases a key.
pub(crate) fn press(unit: &HeadUnit, key: impl Into<slint::SharedString>) {
    let text = key.into();
    let window = unit.window().window();
    window.dispatch_event(WindowEvent::KeyPressed { text: text.clone() });
    window.dispatch_event(WindowEvent::KeyReleased { text });
    i_slint_backend_testing::mock_elapsed_time(Duration::from_millis(400));
}

/// Something that can be operated.
pub(crate) struct Control {
    pub(crate) element: ElementHandle,
    pub(crate) label: String,
    pub(crate) x: f32,
    pub(crate) y: f32,
    pub(crate) width: f32,
    pub(crate) height: f32,
}

impl Control {
    pub(crate) fn is_enabled(&self) -> bool {
        self.element.accessible_enabled() != Some(false)
    }

    /// Whether the whole of it is inside the window.
    pub(crate) fn is_in(&self, size: Size) -> bool {
        #[expect(clippy::cast_precision_loss, reason = "a window is far below 2^23 px")]
        let (width, height) = (size.width as f32, size.height as f32);
        self.x >= -0.5 && self.y >= -0.5 && self.x + self.width <= width + 0.5 && self.y + self.height <= height + 0.5
    }
}

const OPERABLE: [AccessibleRole; 7] = [
    AccessibleRole::Button,
    AccessibleRole::Checkbox,
    AccessibleRole::Combobox,
    AccessibleRole::RadioButton,
    AccessibleRole::Switch,
    AccessibleRole::Tab,
    AccessibleRole::TextInput,
];

pub(crate) fn is_operable(element: &ElementHandle) -> bool {
    element.accessible_role().is_some_and(|role| OPERABLE.contains(&role))
}

/// Everything on screen that can be operated.
pub(crate) fn controls(unit: &HeadUnit) -> Vec<Control> {
    ElementQuery::from_root(unit.window()).match_descendants().match_predicate(is_operable).find_all().into_iter().map(control).collect()
}

fn control(element: ElementHandle) -> Control {
    let (position, size) = (element.absolute_position(), element.size());
    let label = element.accessible_label().unwrap_or_default().to_string();
    Control { label, x: position.x, y: position.y, width: size.width, height: size.height, element }
}

/// The first control whose label begins like this.
pub(crate) fn find(unit: &HeadUnit, label: &str) -> Control {
    let all = controls(unit);
    let labels: Vec<String> = all.iter().map(|control| control.label.clone()).collect();
    all.into_iter().find(|control| control.label.starts_with(label)).unwrap_or_else(|| panic!("no {label:?} among {labels:#?}"))
}

/// The switch with this label.
pub(crate) fn switch(unit: &HeadUnit, label: &str) -> Control {
    let is_it = |control: &Control| control.label == label && control.element.accessible_role() == Some(AccessibleRole::Switch);
    controls(unit).into_iter().find(is_it).unwrap_or_else(|| panic!("no switch {label:?}"))
}

/// Presses the middle of a control for so long, and lets go.
pub(crate) fn hold(unit: &HeadUnit, control: &Control, lasts: Duration) {
    let position = slint::LogicalPosition::new(control.x + control.width / 2.0, control.y + control.height / 2.0);
    let (window, button) = (unit.window().window(), slint::platform::PointerEventButton::Left);
    window.dispatch_event(WindowEvent::PointerPressed { position, button });
    // The press is noticed with the next frame.
    i_slint_backend_testing::mock_elapsed_time(Duration::from_millis(1));
    i_slint_backend_testing::mock_elapsed_time(lasts);
    window.dispatch_event(WindowEvent::PointerReleased { position, button });
    settle(unit);
}

/// Every text that is perceived, of whatever role.
pub(crate) fn texts(unit: &HeadUnit) -> Vec<String> {
    let all = ElementQuery::from_root(unit.window()).match_descendants().find_all();
    all.iter().filter_map(ElementHandle::accessible_label).map(|label| label.to_string()).filter(|text| !text.is_empty()).collect()
}

/// Every item that is at least in part in sight, as the renderer knows them.
pub(crate) fn items(unit: &HeadUnit) -> Vec<ItemRc> {
    let root = ItemRc::new_root(WindowInner::from_pub(unit.window().window()).component());
    let mut items = Vec::new();
    let _: Option<()> = root.visit_descendants(|item| {
        if item.is_visible() {
            items.push(item.clone());
        }
        ControlFlow::Continue(())
    });
    items
}

/// Looks at a page from its top to its end, in steps that leave nothing out.
pub(crate) fn from_top_to_end(unit: &HeadUnit, size: Size, mut look: impl FnMut(&HeadUnit)) {
    const STEPS_MAX: usize = 24;
    let places = |unit: &HeadUnit| -> Vec<(i32, i32)> {
        let place = |item: ItemRc| {
            let at = item.map_to_window(item.geometry().origin);
            (at.x.round() as i32, at.y.round() as i32)
        };
        items(unit).into_iter().map(place).collect()
    };
    #[expect(clippy::cast_precision_loss, reason = "a window is far below 2^23 px")]
    let (position, step) = (slint::LogicalPosition::new(size.width as f32 / 2.0, size.height as f32 * 0.6), size.height as f32 / 3.0);
    for _ in 0..STEPS_MAX {
        look(unit);
        let before = places(unit);
        unit.window().window().dispatch_event(WindowEvent::PointerScrolled { position, delta_x: 0.0, delta_y: -step });
        i_slint_backend_testing::mock_elapsed_time(Duration::from_millis(400));
        if places(unit) == before {
            return;
        }
    }
    panic!("the page has no end");
}

/// The components and names that an item goes by, such as `Button` and `OrderEnd::total`.
pub(crate) fn types(item: &ItemRc) -> Vec<String> {
    let elements = 0..item.element_count().expect("the screens are compiled with debug information");
    let names = elements.flat_map(|element| item.element_type_names_and_ids(element).unwrap_or_default());
    names.flat_map(|(name, id)| [name.to_string(), id.to_string()]).filter(|name| !name.is_empty()).collect()
}
