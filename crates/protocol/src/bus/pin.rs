//! How a PIN travels: as the read end of a pipe, never in a message. See docs/adr/0009.

use std::{io::Write as _, os::fd::OwnedFd};

/// The read end of a pipe that holds these digits (ASCII) and then ends. What is in a pipe lies in the kernel, and is gone when
/// it was read; the buffers of a message cannot be wiped, and a monitor of the bus would see them.
///
/// The caller wipes `digits` afterwards.
///
/// # Errors
/// When no pipe can be made, or `digits` does not fit into one at once (a pipe holds at least 4 KiB, pipe(7); a PIN has at most
/// 8 digits).
pub fn pin_pipe(digits: &[u8]) -> std::io::Result<OwnedFd> {
    // More than a pipe takes at once would wait for a reader that does not exist yet.
    const PIPE_BYTES_MAX: usize = 4 * 1024;
    if digits.len() > PIPE_BYTES_MAX {
        return Err(std::io::ErrorKind::InvalidInput.into());
    }
    let (reader, mut writer) = std::io::pipe()?;
    writer.write_all(digits)?;
    Ok(reader.into())
}

#[cfg(test)]
mod tests {
    use std::{fs::File, io::Read as _};

    use super::*;

    #[test]
    fn what_was_handed_over_is_read_once_and_ends() {
        let mut file = File::from(pin_pipe(b"1234").unwrap());
        let mut read = String::new();
        file.read_to_string(&mut read).unwrap();
        assert_eq!(read, "1234");
        assert_eq!(file.read_to_string(&mut read).unwrap(), 0);
        assert!(pin_pipe(&[b'1'; 5_000]).is_err());
    }
}
