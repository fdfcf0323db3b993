# Two commands do everything: `make run` and `make test`. The rest is for those who work on Qafila.
.PHONY: run test setup build serve format lint bench clean

SWIFT_BUILD = swift build -c release
QAFILA = .build/release/qafila

run: setup
	@$(SWIFT_BUILD) --product qafila
	@$(QAFILA) simulate cases/bamako --scenario siege-2025
	@$(QAFILA) report runs/bamako-simulate-siege-2025

setup:
	@scripts/setup

build: setup
	@$(SWIFT_BUILD) --product qafila
	@$(SWIFT_BUILD) --product qafila-serve

serve: build
	@$(QAFILA) serve cases/bamako

test:
	@scripts/setup --tests
	@$(SWIFT_BUILD) --build-tests
	@swift test -c release --skip-build

format:
	@swift format -i -r -p Package.swift Sources Tests

lint:
	@swift format lint --strict -r -p Package.swift Sources Tests

# Peers and Qafila on the same inputs in one run; figures go into docs/benchmarks.md by hand.
bench: build
	@for bench in scripts/bench-*; do "$$bench"; done

clean:
	@rm -rf .build
