//! The knob as a device of the kernel: `/dev/input/event…`, read as it is (`struct input_event` of `linux/input.h`).

use std::{path::PathBuf, time::Duration};

use tokio::io::AsyncReadExt as _;

use crate::app::{FromShell, Mailbox};
use crate::knob::{DETENTS_MAX, KnobCall, Turn};
use crate::ui::Nudge;

/// Two `long` of time, then type and code, then a value.
const EVENT_BYTES: usize = 2 * size_of::<usize>() + 8;
/// A device that was pulled is looked for this often.
const AGAIN_AFTER: Duration = Duration::from_secs(5);

// Of `linux/input-event-codes.h`.
const EV_KEY: u16 = 1;
const EV_REL: u16 = 2;
const REL_HWHEEL: u16 = 6;
const REL_DIAL: u16 = 7;
const REL_WHEEL: u16 = 8;
const KEY_ESC: u16 = 1;
const KEY_ENTER: u16 = 28;
const KEY_UP: u16 = 103;
const KEY_LEFT: u16 = 105;
const KEY_RIGHT: u16 = 106;
const KEY_DOWN: u16 = 108;
const KEY_BACK: u16 = 158;
const BTN_0: u16 = 256;
const KEY_OK: u16 = 352;
const KEY_SELECT: u16 = 353;

/// Follows the device for as long as the shell lives, also when it is pulled and comes back.
pub(super) async fn follow(device: PathBuf, mailbox: Mailbox) {
    loop {
        match read(&device, &mailbox).await {
            Ok(()) => tracing::info!(device = %device.display(), "the knob is gone"),
            Err(error) => tracing::warn!(device = %device.display(), %error, "the knob cannot be read"),
        }
        tokio::time::sleep(AGAIN_AFTER).await;
    }
}

async fn read(device: &PathBuf, mailbox: &Mailbox) -> std::io::Result<()> {
    let mut file = tokio::fs::File::open(device).await?;
    let mut event = [0; EVENT_BYTES];
    loop {
        match file.read_exact(&mut event).await {
            Ok(_) => {}
            Err(error) if error.kind() == std::io::ErrorKind::UnexpectedEof => return Ok(()),
            Err(error) => return Err(error),
        }
        if let Some(turn) = meaning(&event) {
            mailbox.send(FromShell::Knob(KnobCall { turn, reply: None }));
        }
    }
}

/// What an event of the kernel means. Others, such as the marks between them, mean nothing.
fn meaning(event: &[u8; EVENT_BYTES]) -> Option<Turn> {
    let body = event.last_chunk::<8>()?;
    let [kind_low, kind_high, code_low, code_high, value @ ..] = *body;
    let (kind, code) = (u16::from_ne_bytes([kind_low, kind_high]), u16::from_ne_bytes([code_low, code_high]));
    let value = i32::from_ne_bytes(value);
    match (kind, code, value) {
        (EV_REL, REL_DIAL | REL_HWHEEL, detents) if detents != 0 => Some(Turn::Detents(detents.clamp(-DETENTS_MAX, DETENTS_MAX))),
        // A wheel counts upwards away from the hand, which is back in a list.
        (EV_REL, REL_WHEEL, detents) if detents != 0 => Some(Turn::Detents(detents.clamp(-DETENTS_MAX, DETENTS_MAX).wrapping_neg())),
        (EV_KEY, KEY_ENTER | KEY_OK | KEY_SELECT | BTN_0, 1) => Some(Turn::Down),
        (EV_KEY, KEY_ENTER | KEY_OK | KEY_SELECT | BTN_0, 0) => Some(Turn::Up),
        (EV_KEY, KEY_ESC | KEY_BACK, 1) => Some(Turn::Back),
        (EV_KEY, KEY_LEFT, 1) => Some(Turn::Nudge(Nudge::Left)),
        (EV_KEY, KEY_RIGHT, 1) => Some(Turn::Nudge(Nudge::Right)),
        (EV_KEY, KEY_UP, 1) => Some(Turn::Nudge(Nudge::Up)),
        (EV_KEY, KEY_DOWN, 1) => Some(Turn::Nudge(Nudge::Down)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event(kind: u16, code: u16, value: i32) -> [u8; EVENT_BYTES] {
        let mut bytes = [0xA5; EVENT_BYTES];
        let body = &mut bytes[EVENT_BYTES - 8..];
        body[..2].copy_from_slice(&kind.to_ne_bytes());
        body[2..4].copy_from_slice(&code.to_ne_bytes());
        body[4..].copy_from_slice(&value.to_ne_bytes());
        bytes
    }

    #[test]
    fn what_the_kernel_says_is_what_the_hand_did() {
        for (kind, code, value, expected) in [
            (EV_REL, REL_DIAL, 1, Some(Turn::Detents(1))),
            (EV_REL, REL_DIAL, -2, Some(Turn::Detents(-2))),
            (EV_REL, REL_WHEEL, 1, Some(Turn::Detents(-1))),
            (EV_REL, REL_DIAL, i32::MIN, Some(Turn::Detents(-DETENTS_MAX))),
            (EV_REL, REL_DIAL, 0, None),
            (EV_KEY, KEY_ENTER, 1, Some(Turn::Down)),
            (EV_KEY, KEY_ENTER, 0, Some(Turn::Up)),
            // A key that repeats by itself is one key.
            (EV_KEY, KEY_ENTER, 2, None),
            (EV_KEY, KEY_BACK, 1, Some(Turn::Back)),
            (EV_KEY, KEY_BACK, 0, None),
            (EV_KEY, KEY_LEFT, 1, Some(Turn::Nudge(Nudge::Left))),
            (0, 0, 0, None),
            (EV_KEY, 30, 1, None),
        ] {
            assert_eq!(meaning(&event(kind, code, value)), expected, "{kind} {code} {value}");
        }
    }
}
