//! The way it is meant to be used, so that the other cases fail for their own reason.

fn send(gate: &gate::Gate, outbox: &gate::Outbox, signals: &vehicle::Signals, now: jiff::Timestamp) {
    let Ok(permit) = gate.permit::<gate::LiveTraffic>() else { return };
    let Some(reading) = gate::read(signals, now, &permit) else { return };
    drop(outbox.push(reading, &permit));
    if let Ok(Some(batch)) = outbox.batch(1_024, &permit) {
        drop(outbox.sent(batch, now, &permit));
    }
}

fn main() {
    let _ = send;
}
