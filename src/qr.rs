//! Squares of dots for cameras, drawn at their final size.

use qrcode::{Color, EcLevel, QrCode};
use slint::{Rgb8Pixel, SharedPixelBuffer};

/// Light modules around the code that a camera needs (ISO/IEC 18004).
const QUIET: usize = 4;
/// More px than any screen gives it.
const PX_MAX: usize = 2_048;
/// An address of 512 bytes, the longest one, is 77 modules wide.
const ADDRESS_BYTES_MAX: usize = 512;

/// The code for an address, with its quiet margin, as large as whole px for each module allow inside of `side` px. `None`: it is
/// no address that a page for the phone can have.
pub(crate) fn draw(address: &str, side: usize) -> Option<SharedPixelBuffer<Rgb8Pixel>> {
    if address.is_empty() || address.len() > ADDRESS_BYTES_MAX {
        return None;
    }
    // A quarter of it may be hidden by a reflection.
    let code = QrCode::with_error_correction_level(address, EcLevel::M).ok()?;
    let across = code.width() + 2 * QUIET;
    let module = (side.min(PX_MAX) / across).max(1);
    let px = u32::try_from(across * module).ok()?;
    let mut picture = SharedPixelBuffer::new(px, px);
    let row = picture.width() as usize;
    for (at, pixel) in picture.make_mut_slice().iter_mut().enumerate() {
        let (x, y) = ((at % row) / module, (at / row) / module);
        let inside = |place: usize| place.checked_sub(QUIET).filter(|place| *place < code.width());
        let dark = matches!((inside(x), inside(y)), (Some(x), Some(y)) if code[(x, y)] == Color::Dark);
        let shade = if dark { 0 } else { u8::MAX };
        *pixel = Rgb8Pixel { r: shade, g: shade, b: shade };
    }
    Some(picture)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_drawn_in_whole_px_with_its_margin() {
        let picture = draw("https://pay.example/p/AB12CD34", 400).unwrap();
        let (side, pixels) = (picture.width() as usize, picture.as_slice());
        assert!(side <= 400 && side > 300 && picture.width() == picture.height());
        let light = |x: usize, y: usize| pixels[y * side + x].r == u8::MAX;
        // The first dark module is the corner of the finder, four modules from the edge.
        let first = (0..side).find(|at| !light(*at, *at)).unwrap();
        assert_eq!(first % QUIET, 0);
        assert!((0..side).all(|x| (0..first).all(|y| light(x, y) && light(x, side - 1 - y))));
        assert!((0..7 * first / QUIET).all(|x| !light(first + x, first)), "the finder is seven modules wide");
    }

    #[test]
    fn what_is_no_address_is_not_drawn() {
        assert!(draw("", 400).is_none());
        assert!(draw(&"a".repeat(ADDRESS_BYTES_MAX + 1), 400).is_none());
        assert!(draw(&"a".repeat(ADDRESS_BYTES_MAX), 400).is_some());
    }
}
