# The targets that a contributor needs. Tools run by pinned version, so that go.mod stays short.
STATICCHECK = honnef.co/go/tools/cmd/staticcheck@v0.8.2
EXAMPLE = examples/gloucestershire-early-help-2015.toml
COMPLETE = examples/complete/library-hours-2026.toml
PAPERS = statement,decision,brief,plain

.PHONY: check golden fuzz bench proof picture

check: ## what .ci/run runs, but for the outside judges
	test -z "$$(gofmt -l .)"
	go mod tidy -diff
	go vet ./...
	GOOS=windows go vet ./...
	GOOS=darwin go vet ./...
	go run $(STATICCHECK) ./...
	go test ./...
	go test -race -short ./...

golden: ## rewrite the goldens: read the diff like code
	go test ./cmd/dueregard ./render ./render/pdf ./render/html ./render/findings ./schema ./schema/rules -update

fuzz: ## half a minute for each fuzz target
	for target in schema:FuzzLoad schema:FuzzDate schema:FuzzWrite schema:FuzzRawHTML schema:FuzzFingerprint schema:FuzzEdit schema:FuzzMend templates:FuzzRead schema/rules:FuzzCheck schema/rules:FuzzSigns \
			render/pdf:FuzzWrite render/pdf:FuzzSource render/pdf/object:FuzzOpen render/pdf/typeface:FuzzParse render/pdf/typeface:FuzzShape cmd/dueregard:FuzzImport render/html:FuzzWrite; do \
		go test -run '^$$' -fuzz "^$${target#*:}$$" -fuzztime 30s -fuzzminimizetime 10x ./$${target%:*} || exit 1; \
	done

bench: ## the ratios of docs/performance.md; whole processes: bench/check.sh, bench/pdf.py
	go test -run '^$$' -bench . -benchmem ./schema ./templates ./cmd/dueregard ./render/pdf ./render/xlsx

proof: ## the pages of examples as pictures in out/, for the eyes: PDF by poppler, web pages by Chromium
	go run ./cmd/dueregard render $(EXAMPLE) --output out
	go run ./cmd/dueregard render $(COMPLETE) --document $(PAPERS) --output out
	for pdf in out/*.pdf; do pdftoppm -r 60 -png $$pdf $${pdf%.pdf}; done
	for page in out/*.html; do \
		chromium --headless --no-sandbox --window-size=1000,4000 --screenshot=$${page%.html}-page.png $$page 2>/dev/null || exit 1; \
	done

picture: ## the picture in the README
	go run ./cmd/dueregard render $(EXAMPLE) --format pdf --output out
	pdftoppm -r 80 -png -f 1 -l 1 -singlefile out/gloucestershire-early-help-2015.pdf docs/statement
