fn send(gate: &gate::Gate, outbox: &gate::Outbox, signals: &vehicle::Signals, now: jiff::Timestamp) {
    let Ok(permit) = gate.permit::<gate::LiveTraffic>() else { return };
    let Some(reading) = gate::read(signals, now, &permit) else { return };
    drop(permit);
    let Ok(later) = gate.permit::<gate::LiveTraffic>() else { return };
    drop(outbox.push(reading, &later));
}

fn main() {}
