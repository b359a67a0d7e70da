//! Which font of the system has the letters that Inter, which is built in, has not.

use slint::fontique_011::{fontique::GenericFamily, shared_collection};

/// Made for screens: its lines are no higher than two of them need on a card.
const ARABIC: &str = "Noto Sans Arabic UI";

/// Asks it before what the system holds for its plain font, which often has these letters too, but not for reading at a glance. Where it
/// is missing, the system's choice remains. There must be a window.
pub(crate) fn prefer() {
    let mut fonts = shared_collection();
    if let Some(arabic) = fonts.family_id(ARABIC) {
        fonts.append_generic_families(GenericFamily::SansSerif, std::iter::once(arabic));
    }
}
