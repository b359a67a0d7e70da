# Two commands: `make run` opens the head unit, `make test` runs every test.

.PHONY: run test lint shots bench setup

run: setup
	cargo run --locked

test: setup
	cargo test --workspace --locked

# What CI checks beside the tests.
lint: setup
	cargo fmt --all --check
	cargo clippy --workspace --all-targets --locked -- --deny warnings
	packaging/deny.sh

# Every screen in every important state as PNG, to look at.
shots: setup
	cargo run --locked -- shots target/shots

# Speed and memory, as in docs/performance.md.
bench: setup
	benches/run.sh

setup:
	@packaging/setup.sh
