# Every command installs what it needs first. The only things expected: Swift 6.3, make and, on Debian, apt-get.

# The processor this is built for. Replications have the same bits whatever stands here: nothing is contracted or
# reassociated, and no elementary function comes from the C library. `make MARCH=` builds for any processor.
MACHINE := $(shell uname -m)
MARCH ?= $(if $(filter x86_64,$(MACHINE)),native)
FLAGS := -c release $(if $(MARCH),-Xcc -march=$(MARCH)) -Xcc -ffp-contract=off -Xcc -fno-math-errno \
  --explicit-target-dependency-import-check error
REPLICATIONS ?= 10000
SCENARIO ?= scenarios/crime-and-disorder-reduction-partnership.yaml

.PHONY: run build test test-one bites same-results sanitize same-bits setup charts-runtime check-reports check-python gallery bench \
  ensemble drivers cross-check fence format lint docs docs-site check-imports scenarios patterns sizes packages check-packages \
  contradictions nightly clean

# Without what draws charts, everything works but charts.
run: build
	-@sh Sources/Reports/Rendering/install.sh
	.build/release/convene run $(SCENARIO) --replications $(REPLICATIONS) \
	  --out notebooks-output/$(basename $(notdir $(SCENARIO))) --overwrite

build: setup
	swift build $(FLAGS) --product convene

# Test products are built with the same flags as everything else, so that all share one build: tests see what the package
# shows of itself, and no more.
TEST := swift test $(FLAGS) --disable-testable-imports

test: setup
	swift build $(FLAGS) --product convene
	$(TEST) --parallel

# Some tests: make test-one FILTER=ConstantsTableTests
test-one: setup
	$(TEST) --filter '$(FILTER)'

# How many bare numbers of the model's rules the recorded outcomes hold fast: make bites HOW_MANY=12
bites: setup
	python3 Tests/ModelBaselineTests/bites.py '$(TEST)' $(HOW_MANY)

# Whether a change of structure left every number as it was: make same-results BEFORE=main AFTER=HEAD
same-results:
	sh Tests/same-results.sh $(BEFORE) $(AFTER)

# Answers of many generated scenarios, read for contradictions; the tests read a dozen.
contradictions: setup
	CONVENE_SCENARIOS=300 $(TEST) --filter ContradictionTests

# Data races and misuse of memory. Both make everything many times slower, so this leaves out the tests of pure
# arithmetic (distributions, elementary functions, coverage of intervals), which have neither threads nor pointers,
# and those that run the built program.
SANITIZED := EnsembleTests|GatheringTests|TallyFileTests|RunScenarioTests|UnfinishedRunTests|JournalTests|SameBytesTests|ReplayTests|DiskTests|PartnershipModelTests
UNSANITIZED := DistributionTests|Parts.that.are.missing

sanitize: setup
	swift test $(FLAGS) --scratch-path .build-tsan --sanitize thread --filter '$(SANITIZED)' --skip '$(UNSANITIZED)'
	ASAN_OPTIONS=detect_leaks=0 swift test $(FLAGS) --scratch-path .build-asan --sanitize address \
	  --filter '$(SANITIZED)' --skip '$(UNSANITIZED)'

# The program for any processor of this kind, and for this one: do they write the same?
same-bits: build
	swift build -c release -Xcc -ffp-contract=off -Xcc -fno-math-errno --scratch-path .build-baseline --product convene
	sh Tests/same-bits.sh .build/release/convene .build-baseline/release/convene

setup:
	@sh Sources/CGSL/install.sh

# What charts are drawn with, from PyPI, into .charts.
charts-runtime:
	@sh Sources/Reports/Rendering/install.sh

# Reports in a browser, tables in a spreadsheet and against their description, the notebook. Needs Debian and PyPI.
check-reports: build
	sh Tests/Outputs/check.sh

# What the Python package promises, the notebook that uses it, and the page in R. Needs Debian and PyPI.
check-python: build
	sh Tests/Python/check.sh

# A Debian package and a wheel for any processor of this kind, with all that is needed to run them, into dist.
packages: setup charts-runtime docs-site
	sh Sources/Packaging/install.sh
	sh Sources/Packaging/program.sh
	sh Sources/Packaging/deb.sh
	python3 Sources/Packaging/wheel.py

# Both where there is no Swift, by the words of README.md alone. Needs root, Debian and PyPI.
check-packages: build packages
	sh Tests/Packages/check.sh

# What takes too long for every change; some of it needs root and a quiet machine.
nightly: check-packages same-bits sanitize cross-check bench contradictions

# The pictures and tables in notebooks-output/gallery.
gallery: build charts-runtime
	sh notebooks-output/make-gallery.sh

bench: build
	sh Benchmarks/run.sh $(YARDSTICK)

# The parameter sets that futures are drawn from, calibrated anew: after a change to the model, its constants or the targets.
ENSEMBLE := notebooks-output/calibration
ensemble: build
	.build/release/convene calibrate --out $(ENSEMBLE) --overwrite
	cp $(ENSEMBLE)/ParameterEnsemble+Shipped.swift Sources/PartnershipModel/Parameters/
	cp $(ENSEMBLE)/CalibratedSets.md Sources/Analyses/Analyses.docc/

# What drives the six scenarios, of all that nobody knows; reports name the assumptions found here.
FIGURE1 := community-legal-service-partnership health-collaborative crime-and-disorder-reduction-partnership \
  drug-action-team regeneration-partnership youth-offending-team
DRIVERS := notebooks-output/drivers
drivers: build
	.build/release/convene drivers $(FIGURE1:%=scenarios/%.yaml) --out $(DRIVERS) --overwrite
	cp $(DRIVERS)/AssumptionsThatMatter+Shipped.swift Sources/Analyses/Drivers/
	cp $(DRIVERS)/WhatDrivesTheModel.md Sources/Analyses/Analyses.docc/

# Statistics beside SALib, the EMA workbench, SciPy and scikit-learn; make cross-check SPEED=--speed times both sides.
cross-check: setup
	swift build $(FLAGS) --product cross-check
	test -x .build-python/bin/python || python3 -m venv .build-python
	.build-python/bin/pip install --quiet --requirement Tests/CrossCheck/requirements.txt
	.build-python/bin/python Tests/CrossCheck/cross_check.py .build/release/cross-check $(SPEED)

# What must not get worse when a rule of the model changes, scenario by scenario; before and after stand in the commit.
FENCED := $(FIGURE1:%=scenarios/%.yaml) $(wildcard scenarios/local-strategic-partnership.yaml \
  scenarios/sure-start.yaml scenarios/health-and-wellbeing-board.yaml) scenarios/patterns/typical-partnership.yaml
fence: setup
	swift build $(FLAGS) --product fence
	.build/release/fence $(FENCED)

format:
	swift format --in-place --recursive Package.swift Sources Tests $(wildcard Benchmarks)

lint:
	swift format lint --strict --recursive Package.swift Sources Tests $(wildcard Benchmarks)

# FLAGS make every build fail where a module imports one that neither it nor what it uses lists in Package.swift;
# this builds all of them, tests included.
check-imports: setup
	swift build $(FLAGS) --build-tests

# Every scenario runs, quickly, and its files are read back.
scenarios: build
	sh scenarios/run-all.sh
	sh scenarios/run-tutorial.sh

# Whether the model shows what is known of partnerships; fails where a pattern that is on record as passing no longer does.
patterns: build
	.build/release/convene patterns --passes scenarios/patterns-on-record.txt --out notebooks-output/patterns --overwrite
	.build/release/convene patterns scenarios/docking/patterns --passes scenarios/docking/on-record.txt \
	  --out notebooks-output/docking --overwrite

# How large what the model shows is, beside what was published.
sizes: build
	.build/release/convene sizes --out notebooks-output/sizes --overwrite

docs: setup docs-site
	mkdir -p docs/reference
	swift package --allow-writing-to-directory docs/reference generate-documentation \
	  --enable-experimental-combined-documentation --target PartnershipModel --target Analyses \
	  --output-path docs/reference --transform-for-static-hosting --warnings-as-errors

docs-site: charts-runtime
	.charts/python/bin/python -m pip install --quiet --disable-pip-version-check markdown-it-py
	.charts/python/bin/python Sources/Documentation/site.py docs/site

clean:
	swift package clean
