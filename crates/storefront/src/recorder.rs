//! Hands out what came in, for tests of what a car sends. Without the feature `recorder` it does nothing.

#[cfg(feature = "recorder")]
pub use recorded::Received;

/// What is done with the bytes of each connection.
#[derive(Debug, Clone, Default)]
pub(crate) struct Recorder {
    #[cfg(feature = "recorder")]
    tape: Option<std::sync::mpsc::Sender<Received>>,
    #[cfg(feature = "recorder")]
    read_pause: Option<std::time::Duration>,
    #[cfg(feature = "recorder")]
    connections: std::sync::Arc<std::sync::atomic::AtomicU64>,
}

#[cfg(not(feature = "recorder"))]
impl Recorder {
    pub(crate) fn new(_config: &crate::Config) -> Self {
        Self {}
    }

    pub(crate) async fn listen(&self, address: std::net::SocketAddr) -> std::io::Result<tokio::net::TcpListener> {
        tokio::net::TcpListener::bind(address).await
    }

    pub(crate) fn wrap<S>(&self, stream: S) -> S {
        stream
    }
}

#[cfg(feature = "recorder")]
mod recorded {
    use std::{
        io,
        net::SocketAddr,
        pin::Pin,
        sync::{atomic::Ordering, mpsc::Sender},
        task::{Context, Poll, ready},
        time::{Duration, Instant},
    };

    use tokio::{
        io::{AsyncRead, AsyncWrite, ReadBuf},
        net::{TcpListener, TcpSocket},
        time::Sleep,
    };

    use super::Recorder;

    /// Read at once while there is a pause between reads.
    const SLOW_READ_BYTES: usize = 1024;

    /// Connections that wait to be accepted, as the standard library has it.
    const BACKLOG: u32 = 1024;

    /// Decrypted bytes that came in on a connection.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Received {
        /// Counted from 0.
        pub connection: u64,
        /// When they were read.
        pub at: Instant,
        /// As the peer wrote them.
        pub bytes: Vec<u8>,
    }

    impl Recorder {
        pub(crate) fn new(config: &crate::Config) -> Self {
            Self { tape: config.recorder.clone(), read_pause: config.read_pause, ..Self::default() }
        }

        /// With a pause, the kernel takes little before it is read: else an upload would be gone as a whole before it can be cut.
        pub(crate) async fn listen(&self, address: SocketAddr) -> io::Result<TcpListener> {
            if self.read_pause.is_none() {
                return TcpListener::bind(address).await;
            }
            let socket = if address.is_ipv4() { TcpSocket::new_v4()? } else { TcpSocket::new_v6()? };
            socket.set_reuseaddr(true)?;
            socket.set_recv_buffer_size(u32::try_from(SLOW_READ_BYTES).unwrap_or(u32::MAX))?;
            socket.bind(address)?;
            socket.listen(BACKLOG)
        }

        pub(crate) fn wrap<S>(&self, stream: S) -> Recorded<S> {
            let connection = self.connections.fetch_add(1, Ordering::Relaxed);
            Recorded { stream, connection, tape: self.tape.clone(), read_pause: self.read_pause, pausing: None }
        }
    }

    /// A connection that is recorded.
    pub(crate) struct Recorded<S> {
        stream: S,
        connection: u64,
        tape: Option<Sender<Received>>,
        read_pause: Option<Duration>,
        pausing: Option<Pin<Box<Sleep>>>,
    }

    impl<S: AsyncRead + Unpin> AsyncRead for Recorded<S> {
        fn poll_read(mut self: Pin<&mut Self>, context: &mut Context<'_>, buffer: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
            let this = &mut *self;
            if let Some(pausing) = &mut this.pausing {
                ready!(pausing.as_mut().poll(context));
            }
            let before = buffer.filled().len();
            if let Some(pause) = this.read_pause {
                let mut bytes = [0; SLOW_READ_BYTES];
                let room = buffer.remaining().min(SLOW_READ_BYTES);
                let mut small = ReadBuf::new(bytes.get_mut(..room).unwrap_or_default());
                ready!(Pin::new(&mut this.stream).poll_read(context, &mut small))?;
                buffer.put_slice(small.filled());
                this.pausing = Some(Box::pin(tokio::time::sleep(pause)));
            } else {
                ready!(Pin::new(&mut this.stream).poll_read(context, buffer))?;
            }
            if let (Some(tape), Some(bytes)) = (&this.tape, buffer.filled().get(before..)) {
                let received = Received { connection: this.connection, at: Instant::now(), bytes: bytes.to_vec() };
                // The test may have stopped to listen before the server has stopped to serve.
                let _ = tape.send(received);
            }
            Poll::Ready(Ok(()))
        }
    }

    impl<S: AsyncWrite + Unpin> AsyncWrite for Recorded<S> {
        fn poll_write(mut self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
            Pin::new(&mut self.stream).poll_write(context, bytes)
        }

        fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
            Pin::new(&mut self.stream).poll_flush(context)
        }

        fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
            Pin::new(&mut self.stream).poll_shutdown(context)
        }
    }
}
