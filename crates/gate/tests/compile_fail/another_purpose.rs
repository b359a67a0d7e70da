fn send(gate: &gate::Gate, outbox: &gate::Outbox, signals: &vehicle::Signals, now: jiff::Timestamp) {
    let Ok(traffic) = gate.permit::<gate::LiveTraffic>() else { return };
    let Ok(signs) = gate.permit::<gate::RoadSigns>() else { return };
    let Some(reading) = gate::read(signals, now, &traffic) else { return };
    drop(outbox.push(reading, &signs));
}

fn main() {}
