//! The PIN over the real bus: it is needed, it cannot be guessed, and nobody sees it.

use std::{
    io::{Read as _, Seek as _, SeekFrom},
    os::unix::process::ExitStatusExt as _,
    time::Duration,
};

use entitlement::{OrderId, PinLock};
use futures_util::{StreamExt as _, future::join_all};
use protocol::bus::{BusError, pin_pipe};
use zbus::{MessageStream, fdo::MonitoringProxy};

use crate::{
    desk::{Desk, PIN, abort, eventually, with_cores, with_pin},
    disk,
};

#[tokio::test(flavor = "multi_thread")]
async fn twenty_taps_within_a_second_are_one_order_and_one_charge() {
    let desk = Desk::ready().await;
    desk.set_pin().await;
    let proxy = desk.proxy().await;
    let (quote, _) = proxy.prepare_order("cruise.DE.P1Y").await.unwrap();
    let at_once = proxy.confirm_order(&quote, "too-soon", with_pin("pin", PIN)).await;
    assert!(matches!(at_once, Err(BusError::TooSoon(_))), "{at_once:?}");
    let first = desk.confirm_with(&quote, PIN, "tap-0").await.unwrap();
    // More than eight at once are told to come again, as everybody is.
    let taps = join_all((1..20).map(|tap| {
        let (proxy, quote) = (proxy.clone(), quote.clone());
        async move { proxy.confirm_order(&quote, &format!("tap-{tap}"), with_pin("pin", PIN)).await }
    }))
    .await;
    assert!(taps.iter().all(|tap| matches!(tap, Err(BusError::Busy(_))) || *tap == Ok(first.clone())), "{taps:?}");
    desk.until_active("cruise").await;
    desk.until_captured(&first).await;
    assert_eq!(proxy.orders().await.unwrap().len(), 1);
    assert_eq!(desk.payments().charges(&OrderId::parse(&first).unwrap()).await.unwrap(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn forty_guesses_over_the_bus_are_one_try_and_no_order() {
    let desk = Desk::ready().await;
    desk.set_pin().await;
    let proxy = desk.proxy().await;
    let (quote, _) = proxy.prepare_order("cruise.DE.P1Y").await.unwrap();
    let guesses = async |round: u32| {
        let mut looked_at = 0;
        for guess in 0..40 {
            let pin = format!("{:08}", 10_000_000 + guess);
            match desk.confirm_with(&quote, &pin, &format!("g{round}-{guess}")).await {
                Err(BusError::PinWrong(_)) => looked_at += 1,
                Err(BusError::PinLocked(_)) => {}
                other => panic!("{other:?}"),
            }
        }
        looked_at
    };
    // They come as fast as the bus takes them; the pause grows faster than they come.
    let looked_at = guesses(0).await;
    assert!((1..5).contains(&looked_at), "{looked_at} guesses were looked at");
    assert!(proxy.orders().await.unwrap().is_empty());
    let PinLock::Wait { .. } = desk.profiles().await.profiles[0].lock else { panic!("not slowed down") };
    // Nor does the right one get in before the pause is over.
    let right = desk.confirm_with(&quote, PIN, "right").await;
    assert!(matches!(right, Err(BusError::PinLocked(_))), "{right:?}");
}

/// Whether this byte string stands there, also where it was written over or compressed to digits.
fn contains(bytes: &[u8], wanted: &[u8]) -> bool {
    let first = wanted[0];
    bytes.len() >= wanted.len()
        && bytes[..=bytes.len() - wanted.len()]
            .iter()
            .enumerate()
            .any(|(place, byte)| *byte == first && bytes[place..place + wanted.len()] == *wanted)
}

/// Whether this byte string stands anywhere in the memory of a process (proc_pid_mem(5)).
fn stands_in_memory(pid: u32, wanted: &[u8]) -> bool {
    const CHUNK: usize = 1024 * 1024;
    let maps = std::fs::read_to_string(format!("/proc/{pid}/maps")).unwrap();
    let mut memory = std::fs::File::open(format!("/proc/{pid}/mem")).unwrap();
    let readable = maps.lines().filter(|line| line.split_whitespace().nth(1).is_some_and(|rights| rights.starts_with('r')));
    let mut bytes = Vec::new();
    for line in readable.filter(|line| !line.ends_with("[vvar]") && !line.ends_with("[vvar_vclock]") && !line.ends_with("[vsyscall]")) {
        let (from, to) = line.split_whitespace().next().unwrap().split_once('-').unwrap();
        let (mut from, to) = (u64::from_str_radix(from, 16).unwrap(), u64::from_str_radix(to, 16).unwrap());
        while from < to {
            let size = (to - from).min(CHUNK as u64);
            bytes.resize(size as usize, 0);
            memory.seek(SeekFrom::Start(from)).unwrap();
            // A page behind the end of a mapped file cannot be read; nothing of ours is there.
            if memory.read_exact(&mut bytes).is_ok() && contains(&bytes, wanted) {
                return true;
            }
            // With an overlap, for what lies across two chunks.
            from += if size == CHUNK as u64 { size - wanted.len() as u64 } else { size };
        }
    }
    false
}

/// The digits as they are typed, and as numbers.
fn spellings(pin: &str) -> [Vec<u8>; 3] {
    let numbers = pin.bytes().map(|digit| digit - b'0').collect();
    let wide = pin.encode_utf16().flat_map(u16::to_le_bytes).collect();
    [pin.as_bytes().to_vec(), numbers, wide]
}

#[tokio::test(flavor = "multi_thread")]
async fn no_digit_of_a_pin_is_left_in_memory_log_messages_traffic_or_files() {
    const WRONG: &str = "60275918";
    const CHANGED: &str = "29461803";
    let mut desk = Desk::bare().await;
    desk.log_level = "trace";
    // One that answers nothing: a monitor that sends something is thrown out.
    let watcher = zbus::connection::Builder::address(desk.bus.address()).build().await.unwrap();
    MonitoringProxy::new(&watcher).await.unwrap().become_monitor(&[], 0).await.unwrap();
    let mut watched = MessageStream::from(&watcher);
    let seen = tokio::spawn(async move {
        let mut seen = Vec::new();
        while let Some(Ok(message)) = watched.next().await {
            let last = message.header().member().is_some_and(|member| member.as_str() == "NameAcquired");
            seen.extend_from_slice(message.data());
            if last && contains(&seen, b"canary-of-the-bus") {
                break;
            }
        }
        seen
    });
    desk.spawn_daemon().await;
    desk.settled().await;
    desk.set_pin().await;
    let proxy = desk.proxy().await;
    let (quote, _) = proxy.prepare_order("cruise.DE.P1Y").await.unwrap();
    assert_eq!(desk.confirm_with(&quote, WRONG, "canary-of-the-bus").await, Err(BusError::pin_wrong(4)));
    let confirmed = eventually("the pause is over", async || match desk.confirm_with(&quote, PIN, "r2").await {
        Err(BusError::PinLocked(_)) => None,
        answer => Some(answer.unwrap()),
    });
    let order = confirmed.await;
    desk.until_captured(&order).await;
    let ownership = desk.ownership_proxy().await;
    ownership.add_profile("Canary of the car", "guest", "r3", with_pin("pin", PIN)).await.unwrap();
    ownership.set_pin("owner", pin_pipe(CHANGED.as_bytes()).unwrap().into(), "r4", with_pin("old", PIN)).await.unwrap();

    let pid = desk.daemon_pid();
    // Each place is shown to be searched: what must be there is found.
    assert!(stands_in_memory(pid, b"Canary of the car"), "the search of the memory finds nothing");
    for pin in [PIN, WRONG, CHANGED] {
        for spelling in spellings(pin) {
            assert!(!stands_in_memory(pid, &spelling), "{pin} is left in the daemon's memory");
        }
    }
    // It dies as by a defect, with everything that it knows.
    let died = desk.abort_daemon();
    assert_eq!((died.signal(), died.core_dumped()), (Some(6), false), "the daemon leaves a core file");
    // Whoever joins the bus last ends the watch.
    let _last = entitlementd::connect(desk.bus.address()).await.unwrap();
    let seen = seen.await.unwrap();
    assert!(contains(&seen, b"canary-of-the-bus"), "the watch of the bus saw nothing");
    desk.close_shop().await;
    let mut sent = Vec::new();
    for tape in &*desk.tapes.lock().unwrap() {
        sent.extend(tape.try_iter().flat_map(|received| received.bytes));
    }
    assert!(contains(&sent, order.as_bytes()), "the recorder of the storefront read nothing");
    let log = std::fs::read(desk.log()).unwrap();
    assert!(contains(&log, b"ConfirmOrder"), "the log says nothing");
    let state: Vec<u8> = disk::readable(&desk.folder.path().join("car")).into_iter().flat_map(|(_, read)| read).collect();
    assert!(contains(&state, b"Canary of the car"), "the search of the state finds nothing");
    for pin in [PIN, WRONG, CHANGED] {
        for spelling in spellings(pin) {
            assert!(!contains(&seen, &spelling), "{pin} went over the bus");
            assert!(!contains(&sent, &spelling), "{pin} left the car");
            assert!(!contains(&log, &spelling), "{pin} is in the log");
            assert!(!contains(&state, &spelling), "{pin} is in the state folder");
        }
    }
    // Nor did it leave its memory in a file, where any other program does.
    let mut other = with_cores("sleep").arg("60").current_dir(desk.folder.path().join("shop")).spawn().unwrap();
    tokio::time::sleep(Duration::from_millis(200)).await;
    println!("another program leaves a core file: {}", abort(&mut other).core_dumped());
    let cores = std::fs::read_dir(desk.folder.path()).unwrap().filter(|file| {
        let name = file.as_ref().unwrap().file_name();
        name.to_str().is_some_and(|name| name.starts_with("core"))
    });
    assert_eq!(cores.count(), 0);
}
