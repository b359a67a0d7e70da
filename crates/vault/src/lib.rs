//! What belongs to one owner is unreadable without that owner's key, and destroying 32 bytes erases all of it, wherever the medium keeps
//! copies of old blocks.
//!
//! - A [`Key`] is random, is nothing that can be derived from anything else, and is in one file outside of what it opens. In a car that file is
//!   on storage that forgets what it erases.
//! - [`Key::seal`] makes a file of its own unreadable (AES-256-GCM), and [`Key::veil`] its name.
//! - A `Vault` (feature `database`) is a folder. Its databases are encrypted page by page (SQLCipher: AES-256-CBC, HMAC-SHA-512 over each
//!   page), the log, too.
//! - A key that is lost is as good as destroyed: what it opened is damaged, and treated so by whoever keeps something there.

#[cfg(feature = "database")]
mod database;
mod key;
mod seal;

#[cfg(feature = "database")]
pub use database::{Vault, is_whole};
pub use key::Key;

#[cfg(test)]
mod tests;
